package hiring.assessment.participation;

import hiring.events.EligibilityDecided;
import hiring.events.StageAdjustment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that has happened to an application. Each may be recorded twice, and in any order beside the others; the
 * state is the same whatever the order was.
 */
public sealed interface ApplicationFact {

    record Submitted(Instant at, boolean guaranteedInterview, List<StageAdjustment> adjustments)
            implements ApplicationFact {

        public Submitted {
            adjustments = List.copyOf(adjustments);
        }
    }

    record EligibilityKnown(EligibilityDecided.Outcome outcome, Instant at) implements ApplicationFact {}

    /** The candidate contests the decision; until the next one nothing is known. */
    record EligibilityContested(Instant at) implements ApplicationFact {}

    record CandidateWithdrew(Instant at) implements ApplicationFact {}

    /** The first in reserve may be offered an opening that became free. */
    record PromotedFromReserve(Instant at) implements ApplicationFact {}

    record OfferTaken(Instant at) implements ApplicationFact {}

    /** An offer was declined or has lapsed. */
    record OpeningFreed(UUID offer, Instant at) implements ApplicationFact {}

    /** An offer that had lapsed was made again. */
    record OfferRenewed(UUID lapsed) implements ApplicationFact {}
}
