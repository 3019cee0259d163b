package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The application goes no further, because its vacancy was withdrawn.
 *
 * @param submitted false for a draft
 * @param withdrawnOffer the offer that was open and can no longer be accepted; absent where there was none
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
