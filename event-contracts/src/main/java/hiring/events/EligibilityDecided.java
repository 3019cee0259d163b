package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** It is settled whether a submitted application may be assessed. A negative is always a person's decision. */
@EventName("hiring.application.eligibility-decided.v1")
public record EligibilityDecided(
        UUID applicationId, UUID vacancyId, UUID candidateId, Outcome outcome, DecidedBy decidedBy, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    /** Whether the application goes on. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE
    }

    /** Rules alone may only say yes. */
    public enum DecidedBy {
        RULES,
        PERSON
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
