/** Events that leave a service if, and only if, the change they tell of commits. */
@NullMarked
package hiring.kit.outbox;

import org.jspecify.annotations.NullMarked;
