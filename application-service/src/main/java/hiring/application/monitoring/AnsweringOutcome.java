package hiring.application.monitoring;

/** What happened when a candidate answered the equality questions. */
public sealed interface AnsweringOutcome {

    record Answered() implements AnsweringOutcome {}

    record NoSuchApplication() implements AnsweringOutcome {}

    /** The questions are asked last, so that candidates do not take them for a part of the application. */
    record NotSubmittedYet() implements AnsweringOutcome {}

    /** The answers are being reported on. */
    record TooLate() implements AnsweringOutcome {}
}
