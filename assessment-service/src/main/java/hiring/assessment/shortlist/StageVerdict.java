package hiring.assessment.shortlist;

/** What is proposed for a candidate at a stage. */
public enum StageVerdict {
    PROGRESS,
    NOT_PROGRESS,
    APPOINT,
    RESERVE,
    NOT_APPOINT;

    /** Whether the candidate goes on, or is appointed. */
    public boolean goesOn() {
        return switch (this) {
            case PROGRESS, APPOINT -> true;
            case NOT_PROGRESS, RESERVE, NOT_APPOINT -> false;
        };
    }
}
