/** Vacancy-service's events. */
@NullMarked
package hiring.notification.vacancy.messaging;

import org.jspecify.annotations.NullMarked;
