package hiring.assessment.calibration;

import org.jspecify.annotations.Nullable;

/**
 * The score that an assessor has given a sample answer.
 *
 * @param answer number of the answer in the stage's calibration, from 1
 * @param reason absent where the assessor gave none
 */
public record AnchorScore(int answer, int score, @Nullable String reason) {}
