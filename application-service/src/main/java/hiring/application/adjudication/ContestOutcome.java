package hiring.application.adjudication;

import java.time.Instant;

/** What happened when a candidate contested that they were found not eligible. */
public sealed interface ContestOutcome {

    record Reopened(Instant at) implements ContestOutcome {}

    record NothingToContest() implements ContestOutcome {}

    record AlreadyContested(Instant at) implements ContestOutcome {}

    record TooLate(Instant until) implements ContestOutcome {}

    record Withdrawn() implements ContestOutcome {}
}
