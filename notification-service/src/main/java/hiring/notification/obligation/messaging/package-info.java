/** Consumers of the events that oblige this service to tell a candidate something. */
@NullMarked
package hiring.notification.obligation.messaging;

import org.jspecify.annotations.NullMarked;
