package hiring.notification.call;

/** What became of an attempt that a person reports. */
public sealed interface AttemptOutcome {

    /**
     * It counts.
     *
     * @param attempts how many there were with this one
     */
    record Noted(CallState state, int attempts) implements AttemptOutcome {}

    /** The call is not to be made any more. */
    record NotDue(CallState state) implements AttemptOutcome {}

    /** There is no such call. */
    record NoSuchCall() implements AttemptOutcome {}
}
