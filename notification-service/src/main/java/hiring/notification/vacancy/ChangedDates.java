package hiring.notification.vacancy;

import hiring.events.StageDates;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dates of some vacancies that have changed after their publication, whether or not the vacancies are known yet.
 */
public final class ChangedDates {

    private final Map<UUID, ChangedTimetable> changed;

    ChangedDates(Map<UUID, ChangedTimetable> changed) {
        this.changed = Map.copyOf(changed);
    }

    /** As {@link KnownVacancy#datesSince}. */
    public Optional<StageDates> since(UUID vacancy, @Nullable Integer version, @Nullable String stage) {
        return Optional.ofNullable(changed.get(vacancy)).flatMap(timetable -> timetable.datesSince(version, stage));
    }
}
