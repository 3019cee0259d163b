package hiring.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * Repeats rounds of the same work until the cost no longer falls, because the JIT compiler is then finished.
 *
 * @param costs of the rounds, in their order
 * @param settled false if the cost still fell in the last permitted round
 */
record Settling(List<Double> costs, boolean settled) {

    private static final int WITHOUT_GAIN = 2;
    private static final double GAIN = 0.97;

    Settling {
        costs = List.copyOf(costs);
    }

    /** Ends when each of the last two rounds costs at least 97 % of the cheapest one before them. */
    static Settling of(int mostRounds, DoubleSupplier round) {
        List<Double> costs = new ArrayList<>();
        while (costs.size() < mostRounds && !isOver(costs)) {
            costs.add(round.getAsDouble());
        }
        return new Settling(costs, isOver(costs));
    }

    private static boolean isOver(List<Double> costs) {
        int before = costs.size() - WITHOUT_GAIN;
        if (before < 1) {
            return false;
        }
        double cheapest = costs.stream()
                .limit(before)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        return costs.stream().skip(before).allMatch(cost -> cost >= GAIN * cheapest);
    }

    /** The costs as text, with a remark if they still fall. */
    String told() {
        return "%s%s"
                .formatted(
                        costs.stream()
                                .map(cost -> String.format(Locale.ROOT, "%.2f", cost))
                                .collect(Collectors.joining(", ")),
                        settled ? "" : " (and still falling)");
    }
}
