package hiring.assessment.agreement;

import hiring.assessment.shortlist.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** How far raters are apart, exactly. */
public final class Differences {

    private Differences() {}

    /** How many units have two values or more. */
    public static long compared(Collection<Rating> ratings) {
        return byUnit(ratings).size();
    }

    /** The mean absolute difference of all pairs of values of a unit; empty where no unit has two. */
    public static Optional<Fraction> gap(Collection<Rating> ratings) {
        long sum = 0;
        long pairs = 0;
        for (List<Rating> unit : byUnit(ratings)) {
            for (int one = 0; one < unit.size(); one++) {
                for (int other = one + 1; other < unit.size(); other++) {
                    sum += Math.abs(unit.get(one).value() - unit.get(other).value());
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(Fraction.of(sum, pairs));
    }

    /**
     * The mean difference of a rater.
     *
     * @param compared how many values of the rater could be compared
     */
    public record Leniency(long compared, Fraction difference) {}

    /**
     * The ratings on one line.
     *
     * @param width the difference between the highest and the lowest value of its scale
     */
    public record RatedLine(Collection<Rating> ratings, int width) {}

    /**
     * The mean difference of each rater to the mean of the others at the same unit; above zero, the rater is lenient.
     * Raters who were always alone are left out.
     *
     * @param lines one by one; values on different lines are not compared
     * @param width of the scale in whose points the differences are: those on a wider scale count for less
     */
    public static Map<UUID, Leniency> leniency(Collection<RatedLine> lines, int width) {
        Map<UUID, Sum> sums = new TreeMap<>();
        for (RatedLine line : lines) {
            for (List<Rating> unit : byUnit(line.ratings())) {
                long total = unit.stream().mapToLong(Rating::value).sum();
                for (Rating rating : unit) {
                    sums.computeIfAbsent(rating.rater(), unused -> new Sum())
                            .add(
                                    width * ((long) unit.size() * rating.value() - total),
                                    line.width() * (unit.size() - 1));
                }
            }
        }
        Map<UUID, Leniency> leniency = new TreeMap<>();
        sums.forEach((rater, sum) -> leniency.put(rater, sum.mean()));
        return leniency;
    }

    private static Collection<List<Rating>> byUnit(Collection<Rating> ratings) {
        Map<UUID, List<Rating>> units = new HashMap<>();
        ratings.forEach(rating -> units.computeIfAbsent(rating.unit(), unused -> new ArrayList<>(2))
                .add(rating));
        units.values().removeIf(unit -> unit.size() < 2);
        return units.values();
    }

    /** Adds fractions of few different denominators as whole numbers. */
    private static final class Sum {

        private final Map<Integer, Long> numerators = new HashMap<>();
        private long number;

        void add(long numerator, int denominator) {
            numerators.merge(denominator, numerator, Long::sum);
            number++;
        }

        Leniency mean() {
            Fraction mean = Fraction.ZERO;
            for (Map.Entry<Integer, Long> part : numerators.entrySet()) {
                mean = mean.plus(Fraction.of(part.getValue(), part.getKey() * number));
            }
            return new Leniency(number, mean);
        }
    }
}
