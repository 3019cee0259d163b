/** Countries and their postal codes, for addresses of people and places. */
@NullMarked
package hiring.kit.address;

import org.jspecify.annotations.NullMarked;
