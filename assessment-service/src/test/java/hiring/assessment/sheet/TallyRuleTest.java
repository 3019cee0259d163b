package hiring.assessment.sheet;

import static hiring.assessment.SampleVacancies.matrix;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.LineTally;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyRuleTest {

    private static final Line FORM = new Line("form", "experience-1", "application-form", 1, 1);
    private static final Line VIDEO = new Line("video", "skills-1", "first-sift", 1, null);

    private static ScoringMatrix scale(int lowest, int highest, @Nullable Integer tolerance) {
        ScoringMatrix usual = matrix(2, lowest, highest, FORM, VIDEO);
        return new ScoringMatrix(2, lowest, highest, usual.anchors(), usual.lines(), tolerance);
    }

    @Test
    void sums_up_each_line_of_all_sheets() {
        assertThat(TallyRule.tally(
                        scale(0, 3, null),
                        List.of(
                                new Score("form", 1, "a"),
                                new Score("video", 3, "b"),
                                new Score("form", 2, null),
                                new Score("video", 0, "d"))))
                .containsExactly(new LineTally("form", 3, 2, 1, 2, null), new LineTally("video", 3, 2, 0, 3, null));
    }

    @ParameterizedTest
    @CsvSource({
        // Without a tolerance: further apart than half of the scale
        "0, 3, , 0, 3, true",
        "0, 3, , 0, 2, true",
        "0, 3, , 1, 2, false",
        "0, 3, , 3, 3, false",
        "0, 4, , 0, 2, false",
        "0, 4, , 0, 3, true",
        "1, 7, , 2, 5, false",
        "1, 7, , 2, 6, true",
        "0, 1, , 0, 1, false",
        "0, 100, , 20, 70, false",
        "0, 100, , 20, 71, true",
        // With one: as far apart
        "0, 3, 1, 1, 2, true",
        "0, 3, 1, 2, 2, false",
        "0, 3, 3, 0, 2, false",
        "0, 3, 3, 0, 3, true",
        "1, 5, 2, 2, 3, false",
        "1, 5, 2, 2, 4, true",
        "0, 1, 1, 0, 1, true",
    })
    void finds_lines_at_which_assessors_differ(
            int lowest, int highest, @Nullable Integer tolerance, int low, int high, boolean isFound) {
        LineTally together = new LineTally("form", 2 * highest, 2, highest, highest, null);
        LineTally line = new LineTally("video", low + high, 2, low, high, null);

        assertThat(TallyRule.differing(scale(lowest, highest, tolerance), List.of(together, line)))
                .isEqualTo(isFound ? List.of("video") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // Own scale: the tolerance of the matrix is in points of another scale
        "true, , 1, 1, 4, false",
        "true, , 1, 1, 5, true",
        "true, 2, 3, 3, 4, false",
        "true, 2, 3, 3, 5, true",
        // The scale of the matrix
        "false, , 2, 1, 2, false",
        "false, , 2, 1, 3, true",
        "false, 1, 2, 1, 2, true",
    })
    void measures_differences_on_the_scale_of_the_line(
            boolean own, @Nullable Integer tolerance, int ofMatrix, int low, int high, boolean isFound) {
        Scale sevenPoints = new Scale(1, 7, List.of());
        Line line = new Line("video", "skills-1", "first-sift", 1, null, own ? sevenPoints : null, tolerance);
        ScoringMatrix matrix = new ScoringMatrix(2, 0, 3, List.of(), List.of(FORM, line), ofMatrix);
        LineTally tally = new LineTally("video", low + high, 2, low, high, null);

        assertThat(TallyRule.differing(matrix, List.of(tally))).isEqualTo(isFound ? List.of("video") : List.of());
    }

    @Test
    void keeps_the_original_scores_beside_the_decided_one() {
        List<LineTally> tally = List.of(new LineTally("form", 3, 2, 0, 3, null), new LineTally("video", 3, 2, 1, 2, 2));

        assertThat(TallyRule.moderated(tally, Map.of("form", 1)))
                .containsExactly(new LineTally("form", 3, 2, 0, 3, 1), new LineTally("video", 3, 2, 1, 2, 2));
    }
}
