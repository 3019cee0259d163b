package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assessors score at a stage.
 *
 * @param assessors how many score each candidate, independently
 * @param lowest lowest score of the scale of the lines that have none of their own
 * @param highest highest score of that scale
 * @param anchors what each score of that scale means; may leave out scores between two that are described
 * @param tolerance scores of a line on that scale that are so far apart, or further, are moderated before they count;
 *     absent for more than half of the scale
 */
public record ScoringMatrix(
        int assessors,
        int lowest,
        int highest,
        List<Anchor> anchors,
        List<Line> lines,
        @Nullable Integer tolerance) {

    public ScoringMatrix {
        anchors = List.copyOf(anchors);
        lines = List.copyOf(lines);
    }

    /** The meaning of one score. */
    public record Anchor(int score, String meaning) {}

    /**
     * The scores that can be given at a line.
     *
     * @param anchors what each score means; may leave out scores between two that are described
     */
    public record Scale(int lowest, int highest, List<Anchor> anchors) {

        public Scale {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * One thing to score.
     *
     * @param code stable within the stage
     * @param criterion code of the criterion that is judged
     * @param evidence what it is judged from: {@code application-form}, the code of an earlier activity stage or of a
     *     part of this stage, or the name of an exercise or of the interview
     * @param weight how often the score counts, 1 or more
     * @param minimum a candidate whose mean score is below does not progress; absent if there is none
     * @param scale absent where the line has the scale of its matrix
     * @param tolerance instead of the one that the scale implies: on the scale of the matrix the matrix's, on a scale
     *     of its own more than half of it
     */
    public record Line(
            String code,
            String criterion,
            String evidence,
            int weight,
            @Nullable Integer minimum,
            @Nullable Scale scale,
            @Nullable Integer tolerance) {

        /** A line on the scale of its matrix. */
        public Line(String code, String criterion, String evidence, int weight, @Nullable Integer minimum) {
            this(code, criterion, evidence, weight, minimum, null, null);
        }
    }
}
