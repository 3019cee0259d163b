package hiring.assessment.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Krippendorff's alpha: 1 where raters always agree, 0 where they agree as often as chance would have it. Computed from
 * the coincidences of values within units, as in Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */
public final class Alpha {

    private Alpha() {}

    /** How far apart two values count. */
    public enum Metric {
        /** Equal or not. */
        NOMINAL,
        /** By the number of values that were given between them. */
        ORDINAL,
        /** By the square of their difference. */
        INTERVAL
    }

    /**
     * Empty where it cannot be computed: no unit has two values, or all values that can be paired are equal.
     *
     * @param ratings at most one of each rater for each unit; a missing one is left out
     */
    public static OptionalDouble of(Metric metric, Collection<Rating> ratings) {
        Map<UUID, List<Integer>> units = new HashMap<>();
        for (Rating rating : ratings) {
            units.computeIfAbsent(rating.unit(), unused -> new ArrayList<>()).add(rating.value());
        }
        units.values().removeIf(values -> values.size() < 2);
        int[] values = units.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        return values.length < 2 ? OptionalDouble.empty() : of(metric, values, units.values());
    }

    private static OptionalDouble of(Metric metric, int[] values, Collection<List<Integer>> units) {
        double[][] coincidences = coincidences(values, units);
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < values.length; one++) {
            for (int other = one + 1; other < values.length; other++) {
                double distance = distance(metric, values, totals, one, other);
                observed += coincidences[one][other] * distance;
                expected += totals[one] * totals[other] * distance;
            }
        }
        return OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    // Each unit counts with the number of its values
    private static double[][] coincidences(int[] values, Collection<List<Integer>> units) {
        double[][] coincidences = new double[values.length][values.length];
        int[] given = new int[values.length];
        for (List<Integer> unit : units) {
            Arrays.fill(given, 0);
            unit.forEach(value -> given[Arrays.binarySearch(values, value)]++);
            for (int one = 0; one < values.length; one++) {
                for (int other = 0; given[one] > 0 && other < values.length; other++) {
                    int pairs = given[one] * (one == other ? given[one] - 1 : given[other]);
                    coincidences[one][other] += pairs / (unit.size() - 1.0);
                }
            }
        }
        return coincidences;
    }

    private static double distance(Metric metric, int[] values, double[] totals, int one, int other) {
        return switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> {
                double between = -(totals[one] + totals[other]) / 2;
                for (int value = one; value <= other; value++) {
                    between += totals[value];
                }
                yield between * between;
            }
            case INTERVAL -> {
                double difference = (double) values[other] - values[one];
                yield difference * difference;
            }
        };
    }
}
