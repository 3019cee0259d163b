/** Limits the requests of one person, so that a client in a loop does not slow down the others. */
@NullMarked
package hiring.kit.limit;

import org.jspecify.annotations.NullMarked;
