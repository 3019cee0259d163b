/** Applies the events of application-service. */
@NullMarked
package hiring.assessment.reserve.messaging;

import org.jspecify.annotations.NullMarked;
