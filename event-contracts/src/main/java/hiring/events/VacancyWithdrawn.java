package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The employer has withdrawn a published vacancy, for good: no candidate can apply any more, and the selection goes no
 * further.
 */
@EventName("hiring.vacancy.withdrawn.v1")
public record VacancyWithdrawn(UUID vacancyId, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
