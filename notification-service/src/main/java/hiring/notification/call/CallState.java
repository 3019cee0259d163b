package hiring.notification.call;

/** Where a call stands. */
public enum CallState {
    /** Somebody is to make it. */
    DUE,
    /** Somebody spoke with the candidate. */
    DONE,
    /** Not needed any more. */
    CANCELLED
}
