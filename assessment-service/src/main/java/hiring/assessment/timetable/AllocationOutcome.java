package hiring.assessment.timetable;

import java.util.List;
import java.util.UUID;

/** What happened when places were given. */
public sealed interface AllocationOutcome {

    /**
     * Candidates who got a place now, and those who still have none.
     *
     * @param toLookAt who has a place and asked for something that a person must look at
     */
    record Allocated(
            List<SessionAllocator.Placement> allocated,
            List<SessionAllocator.Unplaced> unplaced,
            List<ToLookAt> toLookAt)
            implements AllocationOutcome {}

    /**
     * A candidate with a place whose adjustments are in words: {@code GET .../adjustments} of the applications has
     * them.
     */
    record ToLookAt(UUID applicationId, UUID sessionId, AdjustmentConcern why) {}

    record NoSuchStage() implements AllocationOutcome {}

    record VacancyWithdrawn() implements AllocationOutcome {}

    record NoSessionsHere() implements AllocationOutcome {}

    /** Candidates book their places at this stage. */
    record BookedByCandidates() implements AllocationOutcome {}

    /** The stage is optional, and no recruiter has said that it takes place. */
    record NotDecided() implements AllocationOutcome {}
}
