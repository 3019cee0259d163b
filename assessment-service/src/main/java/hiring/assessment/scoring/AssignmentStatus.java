package hiring.assessment.scoring;

/** Where an assessor's sheet stands. */
public enum AssignmentStatus {
    TO_SCORE,
    SCORED,
    /** No longer asked for: the candidate has withdrawn or did not attend. */
    CANCELLED,
    /** Another assessor scores instead. */
    REASSIGNED
}
