/** Telling a candidate, after the decision and on request, how they were scored. */
@NullMarked
package hiring.assessment.feedback;

import org.jspecify.annotations.NullMarked;
