package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The closing instant of a vacancy has passed. Announced once; applications are refused from that instant on, announced
 * or not.
 */
@EventName("hiring.vacancy.closed.v1")
public record VacancyClosed(UUID vacancyId, Instant closesAt, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
