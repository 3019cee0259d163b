package hiring.application.draft;

import hiring.application.application.ApplicationStatus;

/** What happened when a candidate gave up a draft. */
public sealed interface DiscardOutcome {

    record Discarded() implements DiscardOutcome {}

    /** What was submitted is withdrawn instead, and kept. */
    record NotADraft(ApplicationStatus status) implements DiscardOutcome {}
}
