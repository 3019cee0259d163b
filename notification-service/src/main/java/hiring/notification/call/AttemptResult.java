package hiring.notification.call;

/** The result of reporting an attempt. */
public sealed interface AttemptResult {

    /**
     * It counts.
     *
     * @param attempts how many there were with this one
     */
    record Noted(CallState state, int attempts) implements AttemptResult {}

    /** The call is not to be made any more. */
    record NotDue(CallState state) implements AttemptResult {}

    /** There is no such call. */
    record NoSuchCall() implements AttemptResult {}
}
