package hiring.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a published vacancy have changed. The event carries the whole timetable, so that a consumer needs only the
 * event with the highest version, in whatever order they arrive (decision 0022).
 *
 * @param timetableVersion 1 for the first change after the publication, one more for each later one
 * @param packVersion of the application pack with the new dates; absent in events that were written before this field
 *     existed
 * @param closesAt the first instant at which applications are refused
 * @param stages all stages, changed or not, in the order in which candidates pass through them
 * @param start changed or not; absent in events that were written before this field existed
 */
@EventName("hiring.vacancy.timetable-changed.v1")
public record VacancyTimetableChanged(
        UUID vacancyId,
        int timetableVersion,
        @Nullable Integer packVersion,
        TimetableChangeReason reason,
        Instant closesAt,
        List<StageDates> stages,
        @Nullable StartDates start,
        Instant occurredAt)
        implements VacancyEvent {

    public VacancyTimetableChanged {
        stages = List.copyOf(stages);
    }

    /** The same with the pack that was frozen for it. */
    public VacancyTimetableChanged with(int frozenPack) {
        return new VacancyTimetableChanged(
                vacancyId, timetableVersion, frozenPack, reason, closesAt, stages, start, occurredAt);
    }

    @Override
    public UUID key() {
        return vacancyId;
    }
}
