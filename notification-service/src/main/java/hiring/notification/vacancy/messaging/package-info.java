/** Consumer of the events of vacancy-service. */
@NullMarked
package hiring.notification.vacancy.messaging;

import org.jspecify.annotations.NullMarked;
