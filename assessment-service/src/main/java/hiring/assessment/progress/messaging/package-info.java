/** Applies the events of vacancy-service. */
@NullMarked
package hiring.assessment.progress.messaging;

import org.jspecify.annotations.NullMarked;
