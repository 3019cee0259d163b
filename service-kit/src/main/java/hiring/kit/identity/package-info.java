/** The caller and the caller's roles. */
@NullMarked
package hiring.kit.identity;

import org.jspecify.annotations.NullMarked;
