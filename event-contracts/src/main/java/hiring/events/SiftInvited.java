package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate may take part in a stage with a window: an activity or a test.
 *
 * @param closesAt the first instant after the window
 * @param timetableVersion of the vacancy's timetable with this window, 0 for the published one; absent in
 *     events that were written before this field existed
 * @param admission counts how often the candidate was let into the stage: more than 1 where a publication that was
 *     replaced had let the candidate in before; absent the first time
 */
@EventName("hiring.assessment.sift-invited.v1")
public record SiftInvited(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        Instant opensAt,
        Instant closesAt,
        @Nullable Integer timetableVersion,
        @Nullable Integer admission,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** The first invitation of a candidate. */
    public SiftInvited(
            UUID applicationId,
            UUID vacancyId,
            UUID candidateId,
            String stageCode,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer timetableVersion,
            Instant occurredAt) {
        this(applicationId, vacancyId, candidateId, stageCode, opensAt, closesAt, timetableVersion, null, occurredAt);
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
