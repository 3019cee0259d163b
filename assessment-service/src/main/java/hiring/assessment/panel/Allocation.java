package hiring.assessment.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that the sharing of applications among assessors depends on, so that it can be repeated.
 *
 * @param seed chosen at random for each sharing, so that no person can foresee who gets which application
 * @param each how many assessors each application gets
 * @param loads how many sheets each assessor has already
 * @param applications in the order in which they are given
 * @param conflicts assessors who may not assess, by application
 */
public record Allocation(
        int seed, int each, Map<UUID, Integer> loads, List<UUID> applications, Map<UUID, Set<UUID>> conflicts) {

    public Allocation {
        loads = Map.copyOf(loads);
        applications = List.copyOf(applications);
        Map<UUID, Set<UUID>> copies = new HashMap<>();
        conflicts.forEach((application, assessors) -> copies.put(application, Set.copyOf(assessors)));
        conflicts = Map.copyOf(copies);
    }

    boolean isBarred(UUID assessor, UUID application) {
        return conflicts.getOrDefault(application, Set.of()).contains(assessor);
    }

    /**
     * Who assesses which application: those who have the least so far. Where too few may assess an application, those
     * who may not complete its number; their sheets have to wait for others. Empty where the pool is too small.
     */
    public Map<UUID, List<UUID>> share() {
        return AssessorBalance.share(this);
    }
}
