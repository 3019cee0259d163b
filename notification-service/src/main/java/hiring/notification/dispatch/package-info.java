/** Sends the messages that are due, as fast as the mail server takes them. */
@NullMarked
package hiring.notification.dispatch;

import org.jspecify.annotations.NullMarked;
