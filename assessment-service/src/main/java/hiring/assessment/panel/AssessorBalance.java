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

    /**
     * Shares out; empty where there are fewer assessors than each application needs.
     *
     * @param loads how much each assessor has already
     * @param each how many assessors each application gets
     */
    static Map<UUID, List<UUID>> share(Map<UUID, Integer> loads, int each, List<UUID> applications) {
        if (loads.size() < each) {
            return Map.of();
        }
        Map<UUID, Integer> current = new HashMap<>(loads);
        Map<UUID, List<UUID>> shared = new LinkedHashMap<>();
        for (UUID application : applications) {
            List<UUID> chosen = current.entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry<UUID, Integer>::getValue)
                            // Equal loads are ordered by the application: in a fixed order the same two would always
                            // score together
                            .thenComparing(load -> mix(new ApplicationId(application), new StaffId(load.getKey())))
                            .thenComparing(Map.Entry::getKey))
                    .limit(each)
                    .map(Map.Entry::getKey)
                    .toList();
            chosen.forEach(assessor -> current.merge(assessor, 1, Integer::sum));
            shared.put(application, chosen);
        }
        return shared;
    }

    // The finaliser of SplitMix64: neighbouring ids give unrelated numbers
    private static long mix(ApplicationId application, StaffId assessor) {
        long z = application.value().getLeastSignificantBits()
                ^ application.value().getMostSignificantBits()
                ^ Long.rotateLeft(assessor.value().getLeastSignificantBits(), 21)
                ^ assessor.value().getMostSignificantBits();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
