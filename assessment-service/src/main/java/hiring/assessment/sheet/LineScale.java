package hiring.assessment.sheet;

import hiring.events.ScoringMatrix;
import org.jspecify.annotations.Nullable;

/** The whole numbers that an assessor may give at a line. */
public record LineScale(int lowest, int highest) {

    public static LineScale of(ScoringMatrix matrix) {
        return new LineScale(matrix.lowest(), matrix.highest());
    }

    /** The difference of two scores from which on they are moderated: as given, or more than half of the scale. */
    public int tolerance(@Nullable Integer given) {
        return given != null ? given : Math.max(1, (highest - lowest) / 2) + 1;
    }

    public boolean contains(int score) {
        return score >= lowest && score <= highest;
    }

    /** The middle score where their number is odd, one of the two middle scores where it is even. */
    public boolean isMiddle(int score) {
        return Math.abs(2 * score - lowest - highest) <= 1;
    }
}
