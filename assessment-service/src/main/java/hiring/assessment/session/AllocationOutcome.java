package hiring.assessment.session;

import java.util.List;
import java.util.UUID;

/** What came of giving places. */
public sealed interface AllocationOutcome {

    /**
     * Who got a place now, and who still has none.
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
    record ToLookAt(UUID applicationId, UUID sessionId, Why why) {

        public enum Why {
            /** Something is to be arranged at this stage. */
            ADJUSTMENT_ASKED,
            /** It may be about the time of day, and only a person can read it. */
            TIME_IN_WORDS,
            /** The place is not at the time of day that is possible for the candidate. */
            OTHER_TIME_OF_DAY
        }
    }

    record NoSuchStage() implements AllocationOutcome {}

    record VacancyWithdrawn() implements AllocationOutcome {}

    record NoSessionsHere() implements AllocationOutcome {}

    /** The stage is optional, and nobody has said that it takes place. */
    record NotDecided() implements AllocationOutcome {}
}
