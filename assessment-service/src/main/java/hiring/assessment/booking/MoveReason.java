package hiring.assessment.booking;

/**
 * Why a candidate gets another place than they were told. A code, because words about a person do not belong into the
 * audit trail.
 */
public enum MoveReason {
    /** The session is no longer on a day of its stage. */
    DATES_CHANGED,
    CANDIDATE_ASKED,
    /** A room or an assessor is not there. */
    ARRANGEMENTS_CHANGED
}
