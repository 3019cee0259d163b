package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The eligibility of a submitted application was decided. Only people decide that it is not eligible. */
@EventName("hiring.application.eligibility-decided.v1")
public record EligibilityDecided(
        UUID applicationId, UUID vacancyId, UUID candidateId, Outcome outcome, DecidedBy decidedBy, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    /** Whether the application continues. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE
    }

    /** Rules alone may only decide that an application is eligible (decision 0027). */
    public enum DecidedBy {
        RULES,
        PERSON
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
