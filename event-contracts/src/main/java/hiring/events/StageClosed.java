package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The window of a stage has ended. */
@EventName("hiring.vacancy.stage-closed.v1")
public record StageClosed(UUID vacancyId, String stageCode, Instant occurredAt) implements VacancyEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
