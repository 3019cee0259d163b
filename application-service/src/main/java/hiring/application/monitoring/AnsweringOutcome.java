package hiring.application.monitoring;

/** What happened when a candidate answered the equality questions. */
public sealed interface AnsweringOutcome {

    record Answered() implements AnsweringOutcome {}

    record NoSuchApplication() implements AnsweringOutcome {}

    /** They are asked last, so that nobody takes them for a part of the application. */
    record NotSubmittedYet() implements AnsweringOutcome {}

    /** The answers are being reported on. */
    record TooLate() implements AnsweringOutcome {}
}
