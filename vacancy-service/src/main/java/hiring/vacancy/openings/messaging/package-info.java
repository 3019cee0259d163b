/** Consumes the events of application-service. */
@NullMarked
package hiring.vacancy.openings.messaging;

import org.jspecify.annotations.NullMarked;
