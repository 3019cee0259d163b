package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate has begun to apply; it may never be submitted. From now on they must not act for the employer in this
 * vacancy.
 */
@EventName("hiring.application.started.v1")
public record ApplicationStarted(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
