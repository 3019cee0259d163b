package hiring.assessment.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds each candidate one place. It is given everything at once, because a good timetable cannot be made one candidate at a time;
 * whoever has a place already keeps it.
 */
public interface SessionAllocator {

    Timetable allocate(Problem problem);

    /** A session with its places, those that are taken included. */
    record Slot(UUID id, Instant startsAt, Instant endsAt, int capacity, List<UUID> assessors) {}

    /** Somebody's place. */
    record Placement(UUID applicationId, UUID sessionId) {}

    /**
     * What is to be solved.
     *
     * @param candidates without a place, in the order in which they are considered
     * @param placed who has a place already
     */
    record Problem(List<UUID> candidates, List<Slot> slots, List<Placement> placed) {}

    /** A candidate for whom there is no place. */
    record Unplaced(UUID applicationId, String reason) {}

    /** The answer: each candidate of the problem is in exactly one of the two lists. */
    record Timetable(List<Placement> placements, List<Unplaced> unplaced) {}
}
