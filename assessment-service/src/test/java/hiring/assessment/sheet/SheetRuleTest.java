package hiring.assessment.sheet;

import static hiring.assessment.SampleVacancies.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetRuleTest {

    private static final ScoringMatrix MATRIX = matrix(
            2,
            0,
            3,
            new Line("form", "experience-1", "application-form", 1, 1),
            new Line("video", "skills-1", "first-sift", 1, null));

    @Test
    void takes_the_lowest_and_the_highest_score() {
        List<ScoreDraft> drafts =
                List.of(new ScoreDraft("video", 3, " Clear throughout "), new ScoreDraft("form", 0, "Nothing"));

        assertThat(SheetRule.mistakes(MATRIX, drafts)).isEmpty();
        assertThat(SheetRule.sheet(MATRIX, drafts))
                .containsExactly(new Score("form", 0, "Nothing"), new Score("video", 3, "Clear throughout"));
    }

    @Test
    void reports_all_mistakes_at_once() {
        List<ScoreDraft> drafts = List.of(
                new ScoreDraft("form", 4, "Too good"),
                new ScoreDraft("form", -1, " "),
                new ScoreDraft("handwriting", 1, "x".repeat(4001)),
                new ScoreDraft(null, null, null));

        assertThat(SheetRule.mistakes(MATRIX, drafts))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/scores/0/score", "range"),
                        tuple("/scores/1/line", "duplicate-line"),
                        tuple("/scores/1/score", "range"),
                        tuple("/scores/1/reason", "required"),
                        tuple("/scores/2/line", "unknown-line"),
                        tuple("/scores/2/reason", "length"),
                        tuple("/scores/3/line", "required"),
                        tuple("/scores/3/score", "required"),
                        tuple("/scores", "missing-line"));
    }

    @Test
    void asks_for_scores_where_there_are_none() {
        assertThat(SheetRule.mistakes(MATRIX, null))
                .extracting(FieldError::code)
                .containsExactly("required");
        assertThat(SheetRule.mistakes(MATRIX, List.of()))
                .extracting(FieldError::code)
                .containsExactly("missing-line", "missing-line");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, '1 2'",
        "1, 5, '3'",
        "1, 7, '4'",
        "0, 10, '5'",
    })
    void asks_for_a_reason_outside_the_middle_of_the_scale(int lowest, int highest, String middle) {
        ScoringMatrix matrix = matrix(2, lowest, highest, new Line("form", "experience-1", "application-form", 1, 1));
        List<String> free = new ArrayList<>();
        for (int score = lowest; score <= highest; score++) {
            List<ScoreDraft> blank = List.of(new ScoreDraft("form", score, " "));
            if (SheetRule.mistakes(matrix, blank).isEmpty()) {
                free.add(String.valueOf(score));
                assertThat(SheetRule.sheet(matrix, blank)).containsExactly(new Score("form", score, null));
            } else {
                assertThat(SheetRule.mistakes(matrix, blank))
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(tuple("/scores/0/reason", "required"));
            }
            assertThat(SheetRule.mistakes(matrix, List.of(new ScoreDraft("form", score, "Seen"))))
                    .isEmpty();
        }
        assertThat(String.join(" ", free)).isEqualTo(middle);
    }

    @Test
    void judges_each_line_by_its_own_scale() {
        Scale sevenPoints = new Scale(1, 7, List.of(new Anchor(1, "Not shown"), new Anchor(7, "Shown throughout")));
        ScoringMatrix matrix = matrix(
                2,
                0,
                3,
                new Line("form", "experience-1", "application-form", 1, 1),
                new Line("video", "skills-1", "first-sift", 1, null, sevenPoints, null));

        assertThat(SheetRule.mistakes(
                        matrix, List.of(new ScoreDraft("form", 1, null), new ScoreDraft("video", 4, null))))
                .isEmpty();
        assertThat(SheetRule.mistakes(
                        matrix, List.of(new ScoreDraft("form", 4, null), new ScoreDraft("video", 2, null))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/scores/0/score", "range"),
                        tuple("/scores/0/reason", "required"),
                        tuple("/scores/1/reason", "required"));
        assertThat(SheetRule.mistakes(
                        matrix, List.of(new ScoreDraft("form", 3, "Much"), new ScoreDraft("video", 0, "None"))))
                .extracting(FieldError::pointer, FieldError::message)
                .containsExactly(tuple("/scores/1/score", "A score is a whole number from 1 to 7"));
    }

    @Test
    void takes_an_incomplete_draft() {
        assertThat(SheetRule.draftMistakes(MATRIX, List.of())).isEmpty();
        assertThat(SheetRule.draftMistakes(
                        MATRIX, List.of(new ScoreDraft("video", null, "Began"), new ScoreDraft("form", 3, null))))
                .isEmpty();
    }

    @Test
    void reports_at_once_what_no_sheet_could_hold() {
        List<ScoreDraft> drafts = List.of(
                new ScoreDraft("form", 4, null),
                new ScoreDraft("form", -1, "x".repeat(4001)),
                new ScoreDraft("handwriting", null, "x".repeat(4000)),
                new ScoreDraft(null, 3, null));

        assertThat(SheetRule.draftMistakes(MATRIX, drafts))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/scores/0/score", "range"),
                        tuple("/scores/1/line", "duplicate-line"),
                        tuple("/scores/1/score", "range"),
                        tuple("/scores/1/reason", "length"),
                        tuple("/scores/2/line", "unknown-line"),
                        tuple("/scores/3/line", "required"));
        assertThat(SheetRule.draftMistakes(MATRIX, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/scores", "required"));
    }
}
