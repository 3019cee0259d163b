package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The closing instant of a vacancy has passed. Published once. Applications are refused from that instant on, whether
 * or not this event was published.
 */
@EventName("hiring.vacancy.closed.v1")
public record VacancyClosed(UUID vacancyId, Instant closesAt, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
