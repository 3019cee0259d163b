/** Written messages: their states, the steps of sending one, and what takes the place of one that does not arrive. */
@NullMarked
package hiring.notification.message;

import org.jspecify.annotations.NullMarked;
