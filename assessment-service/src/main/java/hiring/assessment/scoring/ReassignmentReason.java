package hiring.assessment.scoring;

/** Why another assessor scores instead. */
public enum ReassignmentReason {
    ABSENT,
    LEFT,
    CONFLICT_OF_INTEREST,
    WORKLOAD
}
