package hiring.assessment.publication.rest;

import hiring.assessment.plan.rest.ProgressionRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.ScoringMatrix.Line;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what it is decided who goes on.
 *
 * @param places how many candidates go on at most; absent where there is no limit
 * @param tieBreak codes of the criteria that decide between equal totals, in this order
 * @param hash SHA-256 of the stage's own matrix, progression and parts, in hexadecimal digits; absent where it was not
 *     stored
 */
record TermsView(
        ProgressionRule rule,
        @Min(0) @Nullable Integer places,
        @Nullable Integer passMark,
        List<String> tieBreak,
        GuaranteeExtent guarantee,
        List<TermsLineView> lines,
        @Nullable String hash) {

    static TermsView of(Terms terms, @Nullable String hash) {
        return new TermsView(
                ProgressionRule.of(terms.rule()),
                terms.places(),
                terms.passMark(),
                terms.tieBreak(),
                GuaranteeExtent.of(terms.guarantee()),
                terms.lines().stream().map(TermsLineView::of).toList(),
                hash);
    }

    /** How many of those who asked for the guaranteed interview, and meet every minimum, go on. */
    enum GuaranteeExtent {
        ALL,
        PROPORTIONAL;

        static GuaranteeExtent of(Extent extent) {
            return switch (extent) {
                case ALL -> ALL;
                case PROPORTIONAL -> PROPORTIONAL;
            };
        }
    }

    /**
     * A line that candidates are compared by.
     *
     * @param criterion code of the criterion that is scored
     * @param weight how often the mean score counts
     * @param minimum the lowest sufficient mean score; absent where there is none
     */
    record TermsLineView(
            String line,
            String criterion,
            @Min(0) int weight,
            @Nullable Integer minimum) {

        static TermsLineView of(Line line) {
            return new TermsLineView(line.code(), line.criterion(), line.weight(), line.minimum());
        }
    }
}
