package hiring.notification.post;

/** The result of what a person reports about a letter. */
public sealed interface PostingOutcome {

    /** It counts. */
    record Noted(LetterState state) implements PostingOutcome {}

    /** The letter is in a state in which this cannot have happened. */
    record NotNow(LetterState state) implements PostingOutcome {}

    /** There is no such letter. */
    record NoSuchLetter() implements PostingOutcome {}
}
