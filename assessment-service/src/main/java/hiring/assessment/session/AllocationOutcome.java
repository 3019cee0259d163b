package hiring.assessment.session;

import java.util.List;

/** What came of giving places. */
public sealed interface AllocationOutcome {

    /** Who got a place now, and who still has none. */
    record Allocated(List<SessionAllocator.Placement> allocated, List<SessionAllocator.Unplaced> unplaced)
            implements AllocationOutcome {}

    record NoSuchStage() implements AllocationOutcome {}

    record VacancyWithdrawn() implements AllocationOutcome {}

    record NoSessionsHere() implements AllocationOutcome {}

    /** The stage is optional, and nobody has said that it takes place. */
    record NotDecided() implements AllocationOutcome {}
}
