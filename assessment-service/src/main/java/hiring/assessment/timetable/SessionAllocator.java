package hiring.assessment.timetable;

import hiring.assessment.centre.Span;
import hiring.events.StageAdjustment.TimeOfDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds each candidate one place. It is given everything at once, because a good timetable cannot be made one candidate
 * at a time; a candidate who has a place already keeps it.
 */
public interface SessionAllocator {

    Timetable allocate(Problem problem);

    /** A session with its places, those that are taken included. */
    record Slot(UUID id, Instant startsAt, Instant endsAt, int capacity, List<UUID> assessors) {

        Span span() {
            return new Span(startsAt, endsAt);
        }
    }

    /** A candidate's place. */
    record Placement(UUID applicationId, UUID sessionId) {}

    /**
     * A candidate without a place.
     *
     * @param elsewhere other appointments, in whatever vacancy
     * @param possible when the candidate can take part; absent at any time
     * @param barred assessors who may not assess the candidate
     */
    record Seeker(
            UUID applicationId,
            List<Span> elsewhere,
            @Nullable TimeOfDay possible,
            Set<UUID> barred) {

        /** At any time. */
        static Seeker of(UUID applicationId) {
            return new Seeker(applicationId, List.of(), null, Set.of());
        }
    }

    /**
     * What is to be solved.
     *
     * @param candidates without a place, in the order in which they are considered
     * @param placed who has a place already
     * @param zone of the vacancy, which says what a morning is
     */
    record Problem(List<Seeker> candidates, List<Slot> slots, List<Placement> placed, ZoneId zone) {}

    /** A candidate for whom there is no place. */
    record Unplaced(UUID applicationId, String reason) {}

    /** The answer: each candidate of the problem is in exactly one of the two lists. */
    record Timetable(List<Placement> placements, List<Unplaced> unplaced) {}
}
