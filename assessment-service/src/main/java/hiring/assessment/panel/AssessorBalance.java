package hiring.assessment.panel;

import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shares work evenly: each application goes to the assessors who have the least so far. */
final class AssessorBalance {

    private AssessorBalance() {}

    /** Shares out; see {@link Allocation#share}. */
    static Map<UUID, List<UUID>> share(Allocation allocation) {
        if (allocation.loads().size() < allocation.each()) {
            return Map.of();
        }
        Map<UUID, Integer> current = new HashMap<>(allocation.loads());
        Map<UUID, List<UUID>> shared = new LinkedHashMap<>();
        for (UUID application : allocation.applications()) {
            List<UUID> chosen = current.entrySet().stream()
                    .sorted(Comparator.comparing(
                                    (Map.Entry<UUID, Integer> load) -> allocation.isBarred(load.getKey(), application))
                            .thenComparing(Map.Entry::getValue)
                            // Equal loads are ordered by the application: in a fixed order the same two would always
                            // score together
                            .thenComparing(load ->
                                    mix(allocation.seed(), new ApplicationId(application), new StaffId(load.getKey())))
                            .thenComparing(Map.Entry::getKey))
                    .limit(allocation.each())
                    .map(Map.Entry::getKey)
                    .toList();
            chosen.stream()
                    .filter(assessor -> !allocation.isBarred(assessor, application))
                    .forEach(assessor -> current.merge(assessor, 1, Integer::sum));
            shared.put(application, chosen);
        }
        return shared;
    }

    // The finaliser of SplitMix64: neighbouring ids give unrelated numbers
    private static long mix(int seed, ApplicationId application, StaffId assessor) {
        long z = seed * 0x9E3779B97F4A7C15L
                ^ application.value().getLeastSignificantBits()
                ^ application.value().getMostSignificantBits()
                ^ Long.rotateLeft(assessor.value().getLeastSignificantBits(), 21)
                ^ assessor.value().getMostSignificantBits();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
