/** Assessors score sample answers before they score candidates, and see how far they are from the agreed scores. */
@NullMarked
package hiring.assessment.calibration;

import org.jspecify.annotations.NullMarked;
