package hiring.assessment.panel.rest;

import hiring.assessment.panel.Allocation;
import hiring.assessment.panel.ReviewerAllocation;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Applications that were shared among assessors at one moment, with all that the result depends on.
 *
 * @param applications how many were shared
 * @param seed chosen at random
 * @param assessorsPerApplication how many assessors each application gets
 * @param loads how many sheets each assessor had before
 * @param shares in the order in which the applications were given
 * @param repeatable whether the same inputs give the same shares again
 */
record ReviewerAllocationView(
        UUID id,
        String stageCode,
        Instant allocatedAt,
        @Min(0) int applications,
        @Min(0) int seed,
        @Min(1) int assessorsPerApplication,
        List<LoadView> loads,
        List<ShareView> shares,
        boolean repeatable) {

    /** How many sheets an assessor had. */
    record LoadView(UUID assessorId, @Min(0) int sheets) {}

    /**
     * An application with its assessors.
     *
     * @param barred assessors who may not assess it; one who is among the assessors has no access, and the sheet waits
     *     for another
     */
    record ShareView(UUID applicationId, List<UUID> assessors, List<UUID> barred) {}

    static ReviewerAllocationView of(ReviewerAllocation allocation) {
        Allocation inputs = allocation.inputs();
        return new ReviewerAllocationView(
                allocation.id(),
                allocation.stageCode(),
                allocation.allocatedAt(),
                allocation.applications(),
                inputs.seed(),
                inputs.each(),
                inputs.loads().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(load -> new LoadView(load.getKey(), load.getValue()))
                        .toList(),
                inputs.applications().stream()
                        .map(application -> new ShareView(
                                application,
                                allocation.shares().getOrDefault(application, List.of()),
                                inputs.conflicts().getOrDefault(application, Set.of()).stream()
                                        .sorted(Comparator.naturalOrder())
                                        .toList()))
                        .toList(),
                allocation.isRepeatable());
    }
}
