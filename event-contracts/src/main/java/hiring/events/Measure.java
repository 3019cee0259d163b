package hiring.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a candidate after a part of a stage.
 *
 * @param unit of a quantity, for example {@code level}; absent otherwise
 * @param decimals how many digits after the point a quantity has at most, 0 to 3; absent otherwise
 * @param direction of a quantity; absent otherwise
 * @param lowest the lowest plausible quantity; absent otherwise
 * @param highest the highest plausible quantity; absent otherwise
 * @param passMark the quantity that is just enough; absent if there is none
 */
public record Measure(
        Type type,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Direction direction,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal passMark) {

    /** What kind of result a part has. */
    public enum Type {
        /** Assessors score it on the lines of the stage's matrix that name the part. */
        SCORED,
        /** The candidate passes or fails. */
        PASS_OR_FAIL,
        /** Something is measured or counted. */
        QUANTITY,
        /** The candidate has completed it, and nothing else is known. */
        COMPLETED
    }

    /** Which quantities are better. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** A measure that needs no further words. */
    public static Measure of(Type type) {
        return new Measure(type, null, null, null, null, null, null);
    }
}
