package hiring.notification.delivery;

/** Where a written message stands. */
public enum MessageState {
    /** To be sent, now or after a refusal. */
    DUE,
    /** Being handed to the mail server, or it was when the process died. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server will not take it; a person can have it tried again. */
    FAILED,
    /**
     * It is not known whether the mail server has taken it. Only a person may have it tried again, because it may then
     * arrive twice.
     */
    UNCERTAIN,
    /** It was taken, and came back: the candidate is told in another way. */
    BOUNCED,
    /** Not needed any more. */
    CANCELLED
}
