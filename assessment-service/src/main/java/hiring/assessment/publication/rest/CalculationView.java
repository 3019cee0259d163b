package hiring.assessment.publication.rest;

import hiring.assessment.publication.Shortlist.Working;
import hiring.assessment.publication.rest.ShortlistView.ReasonView;
import hiring.assessment.shortlist.Calculation;
import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.assessment.shortlist.Fraction;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.ScoringMatrix.Line;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From what a candidate's verdict follows, together with the terms. All numbers are exact.
 *
 * @param total weight times mean score, summed over the lines; or the mark
 * @param lines those that were scored; empty where there are no scores
 * @param mark the quantity that orders candidates, such as the mark of a test; absent where the lines do
 * @param incomplete why the candidate has no result; absent where there is one
 * @param notPassed the parts of the stage that the candidate did not pass, whatever the terms
 * @param tieBreak weighted means that order candidates of equal total, in the order in which they are compared
 * @param earlier totals at the stages before, latest first, which order candidates of equal total where a post is given
 */
record CalculationView(
        FractionView total,
        List<LineSumView> lines,
        @Nullable BigDecimal mark,
        @Nullable String incomplete,
        List<ReasonView> notPassed,
        List<TieBreakView> tieBreak,
        List<FractionView> earlier) {

    static CalculationView of(Terms terms, Working working) {
        Map<String, Line> lines = terms.lines().stream().collect(Collectors.toMap(Line::code, Function.identity()));
        Calculation calculation = working.calculation();
        Reason incomplete = calculation.incomplete();
        return new CalculationView(
                FractionView.of(working.merit().total()),
                calculation.lines().stream()
                        .filter(sum -> lines.containsKey(sum.line()))
                        .map(sum -> LineSumView.of(Objects.requireNonNull(lines.get(sum.line())), sum))
                        .toList(),
                calculation.mark(),
                incomplete == null ? null : incomplete.code(),
                calculation.notPassed().stream().map(ReasonView::of).toList(),
                IntStream.range(0, terms.tieBreak().size())
                        .mapToObj(i -> new TieBreakView(
                                terms.tieBreak().get(i),
                                FractionView.of(working.merit().tieBreak().get(i))))
                        .toList(),
                calculation.earlier().stream().map(FractionView::of).toList());
    }

    /** An exact number. */
    record FractionView(long numerator, @Min(1) long denominator) {

        static FractionView of(Fraction fraction) {
            return new FractionView(
                    fraction.numerator().longValueExact(),
                    fraction.denominator().longValueExact());
        }
    }

    /**
     * The scores of a candidate at one line.
     *
     * @param sum of all scores; where they were moderated, the moderated score alone
     * @param count how many scores there are
     * @param weight how often the mean counts
     * @param minimum the lowest sufficient mean; absent where there is none
     * @param met whether the mean is not below the minimum
     */
    record LineSumView(
            String line,
            @Min(0) int sum,
            @Min(1) int count,
            @Min(0) int weight,
            @Nullable Integer minimum,
            boolean met) {

        static LineSumView of(Line line, LineSum sum) {
            Integer minimum = line.minimum();
            return new LineSumView(
                    sum.line(),
                    sum.sum(),
                    sum.count(),
                    line.weight(),
                    minimum,
                    minimum == null || !sum.isBelow(minimum));
        }
    }

    /** The weighted mean of a candidate at the lines of a criterion. */
    record TieBreakView(String criterion, FractionView value) {}
}
