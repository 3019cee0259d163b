package hiring.notification.vacancy;

import hiring.events.StageDates;
import java.util.List;
import java.util.UUID;

/** The dates of a vacancy's stages have changed. */
public record TimetableMoved(UUID vacancyId, List<StageDates> stages) {

    public TimetableMoved {
        stages = List.copyOf(stages);
    }
}
