/** Applies each event of other services once, and stores those that fail. */
@NullMarked
package hiring.kit.inbox;

import org.jspecify.annotations.NullMarked;
