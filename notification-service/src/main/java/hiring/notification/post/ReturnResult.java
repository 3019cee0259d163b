package hiring.notification.post;

/** The result of noting that a letter came back. */
public sealed interface ReturnResult {

    /**
     * It does not count as told any more.
     *
     * @param state due again, or cancelled where there is nothing left to tell
     */
    record Returned(LetterState state) implements ReturnResult {}

    /** The letter was not posted. */
    record NotPosted(LetterState state) implements ReturnResult {}

    /** There is no such letter. */
    record NoSuchLetter() implements ReturnResult {}
}
