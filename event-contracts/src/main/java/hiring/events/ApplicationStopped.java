package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application was stopped because its vacancy was withdrawn.
 *
 * @param submitted false for a draft
 * @param withdrawnOffer the open offer that can no longer be accepted; absent if there was none (decision 0031)
 */
@EventName("hiring.application.stopped.v1")
public record ApplicationStopped(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        boolean submitted,
        @Nullable UUID withdrawnOffer,
        Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
