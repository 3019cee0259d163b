/** Tests of the computed figures. */
@NullMarked
package hiring.acceptance.bench;

import org.jspecify.annotations.NullMarked;
