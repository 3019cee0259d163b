package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The application goes no further, because its vacancy was withdrawn.
 *
 * @param submitted false for a draft
 */
@EventName("hiring.application.stopped.v1")
public record ApplicationStopped(
        UUID applicationId, UUID vacancyId, UUID candidateId, boolean submitted, Instant occurredAt)
        implements ApplicationEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
