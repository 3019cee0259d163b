package hiring.notification.call;

/** How an attempt to reach somebody by telephone went. */
public enum CallResult {
    SPOKE,
    NO_ANSWER,
    LEFT_MESSAGE,
    WRONG_NUMBER;

    /** Only the candidate's own ears count: a message may never be listened to. */
    boolean completes() {
        return this == SPOKE;
    }
}
