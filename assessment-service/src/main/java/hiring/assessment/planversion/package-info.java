/** Versions of the terms by which a stage is scored: which is in force, and what each of them said. */
@NullMarked
package hiring.assessment.planversion;

import org.jspecify.annotations.NullMarked;
