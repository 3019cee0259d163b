package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person has told the candidate by telephone. */
@EventName("hiring.notification.call-completed.v1")
public record CallCompleted(
        UUID obligationId, UUID vacancyId, @Nullable UUID applicationId, String kind, Instant occurredAt)
        implements NotificationEvent {

    @Override
    public UUID key() {
        return obligationId;
    }
}
