package hiring.application.feedback;

import java.time.Instant;

/** What happened when a candidate asked for feedback. */
public sealed interface FeedbackOutcome {

    record Requested(Instant at) implements FeedbackOutcome {}

    record AlreadyRequested() implements FeedbackOutcome {}

    record NotDecidedYet() implements FeedbackOutcome {}
}
