/** Openings, who holds them, and who waits for one. */
@NullMarked
package hiring.assessment.outcome;

import org.jspecify.annotations.NullMarked;
