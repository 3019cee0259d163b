/** Written messages: their states, the steps of sending one, and the channels that replace one that does not arrive. */
@NullMarked
package hiring.notification.message;

import org.jspecify.annotations.NullMarked;
