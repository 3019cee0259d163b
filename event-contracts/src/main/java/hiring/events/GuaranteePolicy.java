package hiring.events;

import org.jspecify.annotations.Nullable;

/**
 * How far the guaranteed interview goes at a ranked stage. It never lowers a minimum and takes no place from another
 * candidate (decision 0063).
 *
 * @param reason why not all advance; absent for {@code ALL}
 */
public record GuaranteePolicy(Extent extent, @Nullable String reason) {

    /** How many of the candidates who asked for it and meet every minimum advance. */
    public enum Extent {
        /** All of them. */
        ALL,
        /**
         * Where more candidates meet every minimum than there are places, at least the same share of them as of all
         * who meet it, best first.
         */
        PROPORTIONAL
    }
}
