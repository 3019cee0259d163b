/** What candidates must be told: raised once for each cause, done when every channel is done. */
@NullMarked
package hiring.notification.obligation;

import org.jspecify.annotations.NullMarked;
