package hiring.application.adjudication;

import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Ruling;
import hiring.events.EligibilityDecided;
import java.util.List;

/** What happened when a recruiter decided whether an application may be assessed. */
public sealed interface EligibilityDecision {

    record Decided(EligibilityDecided.Outcome outcome) implements EligibilityDecision {}

    record AlreadyDecided(EligibilityStatus status) implements EligibilityDecision {}

    /** A decision that was contested is taken again by another person. */
    record DecidedBefore() implements EligibilityDecision {}

    /** Rules are left open, or the rulings say something else than the decision. */
    record Unfounded(List<Ruling.Fault> faults) implements EligibilityDecision {

        public Unfounded {
            faults = List.copyOf(faults);
        }
    }

    record Withdrawn() implements EligibilityDecision {}
}
