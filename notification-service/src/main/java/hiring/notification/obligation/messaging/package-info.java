/** The events that oblige this service to tell somebody. */
@NullMarked
package hiring.notification.obligation.messaging;

import org.jspecify.annotations.NullMarked;
