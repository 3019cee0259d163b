package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A written message was handed over to its channel. {@code kind} names its subject. */
@EventName("hiring.notification.sent.v1")
public record NotificationSent(
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
