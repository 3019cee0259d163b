package hiring.assessment.shortlist;

/** What is proposed for a candidate at a stage. */
public enum StageVerdict {
    PROGRESS,
    NOT_PROGRESS,
    APPOINT,
    RESERVE,
    NOT_APPOINT
}
