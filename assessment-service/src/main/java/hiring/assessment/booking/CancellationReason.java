package hiring.assessment.booking;

/** Why a session does not take place. A code, because words about a person do not belong in the audit trail. */
public enum CancellationReason {
    /** The session is no longer on a day of its stage. */
    DATES_CHANGED,
    /** A room or an assessor is not there. */
    ARRANGEMENTS_CHANGED,
    /** No candidate has a place in it any more. */
    NOT_NEEDED
}
