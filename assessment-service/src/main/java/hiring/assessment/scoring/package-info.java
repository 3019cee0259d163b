/** Who scores what, and the scores. */
@NullMarked
package hiring.assessment.scoring;

import org.jspecify.annotations.NullMarked;
