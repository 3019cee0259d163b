package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate contests that the application was found not eligible. Nothing is decided until another person has looked
 * at it again.
 */
@EventName("hiring.application.eligibility-reopened.v1")
public record EligibilityReopened(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
