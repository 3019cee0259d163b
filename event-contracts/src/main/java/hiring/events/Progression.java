package hiring.events;

import org.jspecify.annotations.Nullable;

/**
 * The rule that selects who advances from a stage.
 *
 * @param places at most this many candidates advance, except that ties at the cut-off are kept together; absent for no
 *     limit
 * @param passMark the lowest sufficient total (for a test, the lowest mark); absent if there is none
 * @param highestMark for a test, the highest possible mark; absent otherwise
 */
public record Progression(
        Rule rule,
        @Nullable Integer places,
        @Nullable Integer passMark,
        @Nullable Integer highestMark) {

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
