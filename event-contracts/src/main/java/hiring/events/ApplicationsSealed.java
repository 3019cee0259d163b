package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** No further application to the vacancy will ever be submitted; this many were, counting those withdrawn since. */
@EventName("hiring.application.sealed.v1")
public record ApplicationsSealed(UUID vacancyId, int submitted, Instant occurredAt) implements ApplicationEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
