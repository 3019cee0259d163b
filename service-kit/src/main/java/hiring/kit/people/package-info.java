/** Who the identity provider knows, and with which roles. */
@NullMarked
package hiring.kit.people;

import org.jspecify.annotations.NullMarked;
