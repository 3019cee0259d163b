package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The vacancy accepts no more applications; this many were submitted, including those withdrawn since. The count
 * proves completeness (decision 0005).
 */
@EventName("hiring.application.sealed.v1")
public record ApplicationsSealed(UUID vacancyId, int submitted, Instant occurredAt) implements ApplicationEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
