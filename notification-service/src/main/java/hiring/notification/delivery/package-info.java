/** Hands one written message to the mail server. */
@NullMarked
package hiring.notification.delivery;

import org.jspecify.annotations.NullMarked;
