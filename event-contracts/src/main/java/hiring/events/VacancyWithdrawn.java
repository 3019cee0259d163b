package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The employer has withdrawn a published vacancy. This is final: candidates can no longer apply, and the selection
 * stops.
 */
@EventName("hiring.vacancy.withdrawn.v1")
public record VacancyWithdrawn(UUID vacancyId, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
