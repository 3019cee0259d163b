package hiring.assessment.shortlist;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's verdict follows from, with the terms of the decision and the other candidates.
 *
 * @param lines those that were scored; empty where there are no scores
 * @param mark the quantity that orders candidates, such as the mark of a test; absent where the lines do
 * @param incomplete why there is no result, where there is none
 * @param notPassed the parts of the stage that the candidate did not pass
 * @param earlier totals at the stages before, latest first; they order candidates of equal total where a post is given
 */
public record Calculation(
        List<LineSum> lines,
        @Nullable BigDecimal mark,
        @Nullable Reason incomplete,
        List<Reason> notPassed,
        List<Fraction> earlier) {

    public Calculation {
        lines = List.copyOf(lines);
        notPassed = List.copyOf(notPassed);
        earlier = List.copyOf(earlier);
    }

    /** Why the candidate does not go on, whatever the terms. */
    List<Reason> shortcomings() {
        return incomplete != null ? List.of(incomplete) : notPassed;
    }

    /** The scores at a line; nothing where it was not scored. */
    LineSum at(String line) {
        for (LineSum sum : lines) {
            if (sum.line().equals(line)) {
                return sum;
            }
        }
        return new LineSum(line, 0, 1);
    }

    /** The sum and the number of the scores at a line: an exact mean. A moderated score counts alone. */
    public record LineSum(String line, int sum, int count) {

        public boolean isBelow(int minimum) {
            return sum < (long) minimum * count;
        }

        Fraction mean() {
            return Fraction.of(sum, count);
        }
    }
}
