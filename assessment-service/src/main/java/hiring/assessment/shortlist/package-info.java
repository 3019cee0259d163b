/** Ranks the participants of a stage by rule, with a reason for each. */
@NullMarked
package hiring.assessment.shortlist;

import org.jspecify.annotations.NullMarked;
