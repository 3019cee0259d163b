package hiring.assessment.shortlist;

import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.ScoringMatrix.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns sums of scores into totals. All totals of a stage have one denominator, so whole numbers are added up and
 * nothing is rounded.
 */
final class Weighing {

    private final Map<String, Line> lines = new HashMap<>();
    private final List<String> tieBreak;
    private final long[] weightOfCriterion;
    private final long denominator;
    private final List<Line> withMinimum;
    private final Map<Long, Map<Long, Fraction>> known = new HashMap<>();

    private Weighing(List<Line> lines, List<String> tieBreak, Stream<Calculation> calculations) {
        lines.forEach(line -> this.lines.put(line.code(), line));
        this.tieBreak = tieBreak;
        this.withMinimum = lines.stream().filter(line -> line.minimum() != null).toList();
        this.weightOfCriterion = tieBreak.stream()
                .mapToLong(criterion -> lines.stream()
                        .filter(line -> line.criterion().equals(criterion))
                        .mapToLong(Line::weight)
                        .sum())
                .toArray();
        this.denominator = calculations
                .flatMap(calculation -> calculation.lines().stream())
                .mapToLong(LineSum::count)
                .reduce(1, Weighing::leastCommonMultiple);
    }

    /** A candidate with what the rule compares. */
    record Weighed(Contender contender, Merit merit, List<Reason> shortcomings) {

        boolean meetsMinimums() {
            return shortcomings.isEmpty();
        }

        Fraction total() {
            return merit.total();
        }
    }

    static List<Weighed> of(Terms terms, Collection<Contender> contenders) {
        Weighing weighing = new Weighing(
                terms.lines(), terms.tieBreak(), contenders.stream().map(Contender::calculation));
        return contenders.stream().map(weighing::weighed).toList();
    }

    /** The total that follows from scores at these lines, or from a mark. */
    static Fraction total(List<Line> lines, Calculation calculation) {
        return new Weighing(lines, List.of(), Stream.of(calculation))
                .merit(calculation)
                .total();
    }

    /** The total and the values of the tie break that follow from what is stored of a candidate. */
    static Merit merit(Terms terms, Calculation calculation) {
        return new Weighing(terms.lines(), terms.tieBreak(), Stream.of(calculation)).merit(calculation);
    }

    private Weighed weighed(Contender contender) {
        return new Weighed(contender, merit(contender.calculation()), shortcomings(contender));
    }

    private Merit merit(Calculation calculation) {
        long total = 0;
        long[] byCriterion = new long[tieBreak.size()];
        for (LineSum sum : calculation.lines()) {
            @Nullable Line line = lines.get(sum.line());
            if (line != null && sum.count() > 0) {
                long weighted = Math.multiplyExact(
                        Math.multiplyExact(sum.sum(), (long) line.weight()), denominator / sum.count());
                total = Math.addExact(total, weighted);
                int breaks = tieBreak.isEmpty() ? -1 : tieBreak.indexOf(line.criterion());
                if (breaks >= 0) {
                    byCriterion[breaks] = Math.addExact(byCriterion[breaks], weighted);
                }
            }
        }
        List<Fraction> values = new ArrayList<>(byCriterion.length);
        for (int i = 0; i < byCriterion.length; i++) {
            values.add(kept(byCriterion[i], Math.multiplyExact(Math.max(1, weightOfCriterion[i]), denominator)));
        }
        @Nullable BigDecimal mark = calculation.mark();
        return new Merit(mark == null ? kept(total, denominator) : Fraction.of(mark), List.copyOf(values));
    }

    private List<Reason> shortcomings(Contender contender) {
        Calculation calculation = contender.calculation();
        if (calculation.incomplete() != null) {
            return calculation.shortcomings();
        }
        List<Reason> below = new ArrayList<>(calculation.notPassed());
        for (Line line : withMinimum) {
            LineSum sum = calculation.at(line.code());
            if (sum.isBelow(Objects.requireNonNull(line.minimum()))) {
                below.add(new Reason(
                        "below-line-minimum",
                        "Mean %s at %s, minimum %d".formatted(sum.mean(), line.code(), line.minimum())));
            }
        }
        return below;
    }

    // There are few different ones
    private Fraction kept(long numerator, long ofDenominator) {
        return known.computeIfAbsent(ofDenominator, unused -> new HashMap<>())
                .computeIfAbsent(numerator, unused -> Fraction.of(numerator, ofDenominator));
    }

    private static long leastCommonMultiple(long one, long other) {
        return other <= 1 ? one : Math.multiplyExact(one / greatestCommonDivisor(one, other), other);
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
