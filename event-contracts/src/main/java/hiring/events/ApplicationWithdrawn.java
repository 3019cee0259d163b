package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate has withdrawn a submitted application. This is final. */
@EventName("hiring.application.withdrawn.v1")
public record ApplicationWithdrawn(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
