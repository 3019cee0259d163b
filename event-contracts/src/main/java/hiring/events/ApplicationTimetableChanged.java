package hiring.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The dates that matter to this application have changed. Published for each draft and each application still in the
 * selection, at each change of the vacancy's timetable.
 *
 * @param timetableVersion of the vacancy
 * @param submitted false for a draft
 * @param closingMoved whether the closing was moved to {@code closesAt}
 * @param movedStages the stages whose dates have changed, with their new dates
 */
@EventName("hiring.application.timetable-changed.v1")
public record ApplicationTimetableChanged(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        int timetableVersion,
        TimetableChangeReason reason,
        boolean submitted,
        boolean closingMoved,
        Instant closesAt,
        List<StageDates> movedStages,
        Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    public ApplicationTimetableChanged {
        movedStages = List.copyOf(movedStages);
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
