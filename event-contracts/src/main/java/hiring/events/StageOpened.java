package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The window of a stage has begun. */
@EventName("hiring.vacancy.stage-opened.v1")
public record StageOpened(UUID vacancyId, String stageCode, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
