package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate has discarded a draft, which is deleted with its documents. Published by application-service (decision
 * 0047).
 */
@EventName("hiring.application.discarded.v1")
public record ApplicationDiscarded(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
