package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate contests a decision of not eligible. The application is undecided until another person has decided again.
 */
@EventName("hiring.application.eligibility-reopened.v1")
public record EligibilityReopened(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
