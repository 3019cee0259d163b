package hiring.assessment.timetable.rest;

import hiring.assessment.timetable.AdjustmentConcern;
import hiring.assessment.timetable.AllocationOutcome;
import hiring.assessment.timetable.AllocationOutcome.ToLookAt;
import hiring.assessment.timetable.SessionAllocator.Placement;
import hiring.assessment.timetable.SessionAllocator.Unplaced;
import java.util.List;
import java.util.UUID;

/**
 * The result of an allocation.
 *
 * @param allocated the candidates who got a place now
 * @param unplaced the candidates who still have none
 * @param toLookAt the candidates with a place whose adjustments a person must look at
 */
record AllocationView(List<PlacementView> allocated, List<UnplacedView> unplaced, List<ToLookAtView> toLookAt) {

    static AllocationView of(AllocationOutcome.Allocated allocated) {
        return new AllocationView(
                allocated.allocated().stream().map(PlacementView::of).toList(),
                allocated.unplaced().stream().map(UnplacedView::of).toList(),
                allocated.toLookAt().stream().map(ToLookAtView::of).toList());
    }

    /** The session in which a candidate has a place. */
    record PlacementView(UUID applicationId, UUID sessionId) {

        static PlacementView of(Placement placement) {
            return new PlacementView(placement.applicationId(), placement.sessionId());
        }
    }

    /**
     * A candidate without a place.
     *
     * @param reason stable code, kebab-case
     */
    record UnplacedView(UUID applicationId, String reason) {

        static UnplacedView of(Unplaced unplaced) {
            return new UnplacedView(unplaced.applicationId(), unplaced.reason());
        }
    }

    /**
     * A candidate with a place whose adjustments are in words. {@code GET .../adjustments} of application-service
     * lists them.
     */
    record ToLookAtView(UUID applicationId, UUID sessionId, AdjustmentConcern why) {

        static ToLookAtView of(ToLookAt toLookAt) {
            return new ToLookAtView(toLookAt.applicationId(), toLookAt.sessionId(), toLookAt.why());
        }
    }
}
