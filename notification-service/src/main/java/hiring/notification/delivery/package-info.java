/** Written messages on their way: claimed, handed over, retried, or waiting for a person. */
@NullMarked
package hiring.notification.delivery;

import org.jspecify.annotations.NullMarked;
