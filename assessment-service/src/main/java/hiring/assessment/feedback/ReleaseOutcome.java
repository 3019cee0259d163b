package hiring.assessment.feedback;

import java.time.Instant;

/** What happened when a recruiter released feedback. */
public sealed interface ReleaseOutcome {

    record Released(Instant at) implements ReleaseOutcome {}

    record NotRequested() implements ReleaseOutcome {}

    /** The application still takes part in the selection. */
    record NotDecided() implements ReleaseOutcome {}

    record AlreadyReleased(Instant at) implements ReleaseOutcome {}
}
