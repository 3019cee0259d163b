/** The users of the identity provider and their roles. */
@NullMarked
package hiring.kit.people;

import org.jspecify.annotations.NullMarked;
