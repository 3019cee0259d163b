package hiring.notification.vacancy;

import hiring.events.StageDates;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of some vacancies that have changed after their publication, whether or not the vacancies are known yet.
 */
public final class ChangedDates {

    private final Map<VacancyId, ChangedTimetable> changed;

    ChangedDates(Map<VacancyId, ChangedTimetable> changed) {
        this.changed = Map.copyOf(changed);
    }

    /** As {@link KnownVacancy#datesSince}. */
    public Optional<StageDates> since(VacancyId vacancy, @Nullable Integer version, StageCode stage) {
        return Optional.ofNullable(changed.get(vacancy)).flatMap(timetable -> timetable.datesSince(version, stage));
    }
}
