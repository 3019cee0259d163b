/** Who goes on from a stage: proposed by rule with a reason for each, published by a person. */
@NullMarked
package hiring.assessment.shortlist;

import org.jspecify.annotations.NullMarked;
