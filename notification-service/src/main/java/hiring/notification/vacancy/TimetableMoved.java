package hiring.notification.vacancy;

import hiring.events.StageDates;
import hiring.events.id.VacancyId;
import java.util.List;

/** The dates of a vacancy's stages have changed. */
public record TimetableMoved(VacancyId vacancyId, List<StageDates> stages) {

    public TimetableMoved {
        stages = List.copyOf(stages);
    }
}
