/** Changes the terms by which a stage is scored and, after the first score, has its scores given again. */
@NullMarked
package hiring.assessment.reopening;

import org.jspecify.annotations.NullMarked;
