package hiring.assessment.sheet;

import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import java.util.List;
import java.util.Optional;

/** The whole numbers that an assessor may give at a line. */
public record LineScale(int lowest, int highest) {

    /** The line's own scale, or that of its matrix. */
    public static LineScale of(ScoringMatrix matrix, Line line) {
        return line.scale() == null
                ? new LineScale(matrix.lowest(), matrix.highest())
                : new LineScale(line.scale().lowest(), line.scale().highest());
    }

    /** The scale of the line of this code; empty where the matrix has no such line. */
    public static Optional<LineScale> of(ScoringMatrix matrix, String code) {
        return matrix.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> of(matrix, line));
    }

    /** What the scores of the line mean. */
    public static List<Anchor> anchors(ScoringMatrix matrix, Line line) {
        return line.scale() == null ? matrix.anchors() : line.scale().anchors();
    }

    /**
     * The difference of two scores of the line from which on they are moderated: the line's own; on the scale of the
     * matrix the matrix's; else more than half of the scale.
     */
    public static int tolerance(ScoringMatrix matrix, Line line) {
        Integer given = line.tolerance() == null && line.scale() == null ? matrix.tolerance() : line.tolerance();
        LineScale scale = of(matrix, line);
        return given != null ? given : Math.max(1, scale.width() / 2) + 1;
    }

    /** The difference between the highest and the lowest score. */
    public int width() {
        return highest - lowest;
    }

    public boolean contains(int score) {
        return score >= lowest && score <= highest;
    }

    /** The middle score where their number is odd, one of the two middle scores where it is even. */
    public boolean isMiddle(int score) {
        return Math.abs(2 * score - lowest - highest) <= 1;
    }
}
