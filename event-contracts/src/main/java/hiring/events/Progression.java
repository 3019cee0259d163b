package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule that selects who advances from a stage.
 *
 * @param places at most this many candidates advance, except that ties at the cut-off are kept together; absent for no
 *     limit
 * @param passMark the lowest sufficient total (for a test, the lowest mark); absent if there is none
 * @param highestMark for a test, the highest possible mark; absent otherwise
 * @param tieBreak codes of the criteria that order candidates of equal total, in this order, each by the weighted mean
 *     of its lines; absent if nothing does
 * @param guarantee absent for {@link GuaranteePolicy.Extent#ALL}
 */
public record Progression(
        Rule rule,
        @Nullable Integer places,
        @Nullable Integer passMark,
        @Nullable Integer highestMark,
        @Nullable List<String> tieBreak,
        @Nullable GuaranteePolicy guarantee) {

    public Progression {
        tieBreak = tieBreak == null ? null : List.copyOf(tieBreak);
    }

    /** Ties are kept together, and the guaranteed interview is for all who asked. */
    public Progression(Rule rule, @Nullable Integer places, @Nullable Integer passMark, @Nullable Integer highestMark) {
        this(rule, places, passMark, highestMark, null, null);
    }

    /** How candidates are selected. A person publishes what the rule proposes. */
    public enum Rule {
        /** All candidates who took part advance when the window ends, without a decision. */
        EVERYONE,
        /** All candidates who reach the pass mark advance. */
        PASS_MARK,
        /** All candidates who passed every part of the stage advance. */
        PARTS_PASSED,
        /** The best candidates advance, as many as there are places, if they reach every minimum. */
        RANKED,
        /**
         * The last stage: the best candidates are appointed, as many as there are openings, and the other appointable
         * ones join the reserve list.
         */
        APPOINT
    }
}
