package hiring.application.application;

import hiring.events.EligibilityDecided;
import java.util.Set;

/** Whether a submitted application may be assessed. */
public enum EligibilityStatus {
    /** At least one rule is not met, and no recruiter has decided. */
    UNDECIDED,
    ELIGIBLE,
    /** Decided by a recruiter, never by the rules. */
    INELIGIBLE;

    /** The statuses that may follow this one; a negative decision is open again once it is contested. */
    public Set<EligibilityStatus> next() {
        return switch (this) {
            case UNDECIDED -> Set.of(ELIGIBLE, INELIGIBLE);
            case INELIGIBLE -> Set.of(UNDECIDED);
            case ELIGIBLE -> Set.of();
        };
    }

    static EligibilityStatus of(EligibilityDecided.Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> ELIGIBLE;
            case INELIGIBLE -> INELIGIBLE;
        };
    }
}
