package hiring.assessment.panel.rest;

import hiring.assessment.panel.FindAllocations;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;

/**
 * An allocation in the list.
 *
 * @param applications how many were shared
 */
record ReviewerAllocationSummaryView(
        UUID id,
        String stageCode,
        Instant allocatedAt,
        @Min(0) int applications) {

    static ReviewerAllocationSummaryView of(FindAllocations.Listed listed) {
        return new ReviewerAllocationSummaryView(
                listed.id(), listed.stageCode(), listed.allocatedAt(), listed.applications());
    }
}
