package hiring.events;

import org.jspecify.annotations.Nullable;

/**
 * Who goes on from a stage.
 *
 * @param places at most this many go on, ties at the line kept together; absent where there is no limit
 * @param passMark the lowest total (for a test, the lowest mark) that is enough; absent where there is none
 * @param highestMark for a test, the highest mark that can be had; absent otherwise
 */
public record Progression(
        Rule rule,
        @Nullable Integer places,
        @Nullable Integer passMark,
        @Nullable Integer highestMark) {

    /** How it is decided who goes on. A person publishes what the rule proposes. */
    public enum Rule {
        /** All who took part go on when the window ends, without a decision. */
        EVERYONE,
        /** All who reach the pass mark go on. */
        PASS_MARK,
        /** The best go on, as many as there are places, if they reach every minimum. */
        RANKED,
        /**
         * The last stage: the best are appointed, as many as there are openings, the other appointable ones are listed
         * in reserve.
         */
        APPOINT
    }
}
