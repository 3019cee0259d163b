package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate has started an application, which may never be submitted. From now on the candidate must not act for the
 * employer in this vacancy (decision 0051).
 */
@EventName("hiring.application.started.v1")
public record ApplicationStarted(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
