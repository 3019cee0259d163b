package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A written message could not be delivered and waits for a person. */
@EventName("hiring.notification.failed.v1")
public record NotificationFailed(
        UUID obligationId,
        UUID vacancyId,
        @Nullable UUID applicationId,
        String kind,
        String channel,
        Instant occurredAt)
        implements NotificationEvent {

    @Override
    public UUID key() {
        return obligationId;
    }
}
