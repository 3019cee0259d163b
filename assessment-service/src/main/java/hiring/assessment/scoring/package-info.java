/** Sheets: which assessor scores which application, and the scores. */
@NullMarked
package hiring.assessment.scoring;

import org.jspecify.annotations.NullMarked;
