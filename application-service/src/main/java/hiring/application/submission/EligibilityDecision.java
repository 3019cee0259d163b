package hiring.application.submission;

import hiring.events.EligibilityDecided;

/** What happened when a recruiter decided whether an application may be assessed. */
public sealed interface EligibilityDecision {

    record Decided(EligibilityDecided.Outcome outcome) implements EligibilityDecision {}

    record AlreadyDecided(EligibilityStatus status) implements EligibilityDecision {}

    /** Nobody decides about themselves. */
    record OwnApplication() implements EligibilityDecision {}

    record Withdrawn() implements EligibilityDecision {}
}
