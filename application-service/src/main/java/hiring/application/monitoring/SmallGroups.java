package hiring.application.monitoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which counts of a table may be shown without telling of one candidate. A count below the threshold is hidden, none as
 * well as one, because "none" tells of all candidates. The total is known to the reader; so where a hidden count, or
 * what is hidden together, could be told from the total less what is shown, the smallest of the others are hidden with
 * them. See decision 0036.
 */
final class SmallGroups {

    private static final int AT_LEAST_HIDDEN = 2;

    private SmallGroups() {}

    /**
     * The counts by group, empty where they are hidden, in the order that they have.
     *
     * @param threshold the smallest count that may be shown
     */
    static <G> Map<G, OptionalInt> hide(Map<G, Integer> counts, int threshold) {
        Set<G> hidden = counts.entrySet().stream()
                .filter(count -> count.getValue() < threshold)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        while (!hidden.isEmpty() && tells(hidden, counts, threshold)) {
            Optional<G> next = counts.entrySet().stream()
                    .filter(count -> !hidden.contains(count.getKey()))
                    .min(Comparator.comparing(Map.Entry::getValue))
                    .map(Map.Entry::getKey);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        Map<G, OptionalInt> shown = new LinkedHashMap<>();
        counts.forEach((group, count) ->
                shown.put(group, hidden.contains(group) ? OptionalInt.empty() : OptionalInt.of(count)));
        return shown;
    }

    private static <G> boolean tells(Set<G> hidden, Map<G, Integer> counts, int threshold) {
        int together = hidden.stream().mapToInt(counts::get).sum();
        return hidden.size() < AT_LEAST_HIDDEN || together < threshold;
    }
}
