package hiring.notification.call;

/** The result of an attempt to call a candidate. */
public enum CallResult {
    SPOKE,
    NO_ANSWER,
    LEFT_MESSAGE,
    WRONG_NUMBER;

    /** Only a conversation with the candidate completes a call: a candidate may never listen to a message. */
    boolean completes() {
        return this == SPOKE;
    }
}
