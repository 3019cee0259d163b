/** Events of other services, each applied once, and what happens to one that cannot be. */
@NullMarked
package hiring.kit.inbox;

import org.jspecify.annotations.NullMarked;
