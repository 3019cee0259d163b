package hiring.notification.post;

/** Where a letter for the post stands. */
public enum LetterState {
    /** To be printed and posted. */
    DUE,
    /** A person has posted it. */
    POSTED,
    /** Not needed any more. */
    CANCELLED
}
