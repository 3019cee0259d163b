package hiring.notification.post;

/** The result of noting that a letter was posted. */
public sealed interface PostingResult {

    /** It counts as told. */
    record Posted() implements PostingResult {}

    /** The letter is not to be posted. */
    record NotDue(LetterState state) implements PostingResult {}

    /** There is no such letter. */
    record NoSuchLetter() implements PostingResult {}
}
