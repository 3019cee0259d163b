package hiring.assessment.scoring;

import java.util.Set;

/** Where an assessor's sheet stands. */
public enum AssignmentStatus {
    TO_SCORE,
    SCORED,
    /** No longer asked for: the candidate has withdrawn or did not attend. */
    CANCELLED,
    /** Another assessor scores instead. */
    REASSIGNED;

    /** The statuses that may follow this one. */
    Set<AssignmentStatus> next() {
        return switch (this) {
            case TO_SCORE -> Set.of(SCORED, CANCELLED, REASSIGNED);
            // Back, where the candidate did attend, or gets another place with the same assessor
            case CANCELLED -> Set.of(TO_SCORE, REASSIGNED);
            // Back, where the assessor is to score after all
            case REASSIGNED -> Set.of(TO_SCORE);
            // Back, where the terms of the stage were changed
            case SCORED -> Set.of(TO_SCORE);
        };
    }
}
