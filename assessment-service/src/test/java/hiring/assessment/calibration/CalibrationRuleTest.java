package hiring.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import hiring.kit.problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationRuleTest {

    private static final ScoringMatrix MATRIX = new ScoringMatrix(
            2,
            0,
            3,
            List.of(new Anchor(0, "Not shown"), new Anchor(3, "Shown")),
            List.of(
                    new Line("form", "experience-1", "application-form", 1, null),
                    new Line("video", "skills-1", "first-sift", 1, null)),
            null);

    private static final List<AnchorAnswer> ANSWERS =
            List.of(new AnchorAnswer("form", "I did.", 2, "One"), new AnchorAnswer("video", "We did.", 1, "None"));

    @Test
    void accepts_answers_about_lines_of_the_stage() {
        assertThat(CalibrationRule.mistakes(MATRIX, List.of(answer("form", " I did. ", 3, "Shown"))))
                .isEmpty();
        assertThat(CalibrationRule.answers(List.of(answer("form", " I did. ", 3, " Shown "))))
                .containsExactly(new AnchorAnswer("form", "I did.", 3, "Shown"));
    }

    @Test
    void agreed_scores_hold_while_their_lines_keep_their_scales() {
        Scale own = new Scale(0, 4, List.of(new Anchor(0, "Not shown"), new Anchor(4, "Shown")));
        ScoringMatrix other = new ScoringMatrix(
                MATRIX.assessors(),
                MATRIX.lowest(),
                MATRIX.highest(),
                MATRIX.anchors(),
                List.of(
                        new Line("form", "experience-1", "application-form", 5, 2, own, null),
                        new Line("video", "skills-1", "first-sift", 5, 2)),
                2);

        assertThat(CalibrationRule.stillHold(ANSWERS, MATRIX, MATRIX)).isTrue();
        // 2 is on the wider scale too, and means something else there
        assertThat(CalibrationRule.stillHold(ANSWERS.subList(0, 1), MATRIX, other))
                .isFalse();
        assertThat(CalibrationRule.stillHold(ANSWERS, MATRIX, other)).isFalse();
        assertThat(CalibrationRule.stillHold(ANSWERS.subList(1, 2), MATRIX, other))
                .isTrue();
    }

    @Test
    void names_every_mistake_of_the_answers_at_once() {
        assertMistakes(
                CalibrationRule.mistakes(
                        MATRIX,
                        List.of(
                                answer("form", "I did.", 4, "Shown"),
                                answer("other", " ", -1, "\t"),
                                answer(null, null, null, null),
                                answer("video", "x".repeat(10_001), 0, "x".repeat(4_001)))),
                tuple("/answers/0/score", "range"),
                tuple("/answers/1/line", "unknown-line"),
                tuple("/answers/1/text", "required"),
                // On which scale depends on the line
                tuple("/answers/1/reason", "required"),
                tuple("/answers/2/line", "required"),
                tuple("/answers/2/text", "required"),
                tuple("/answers/2/score", "required"),
                tuple("/answers/2/reason", "required"),
                tuple("/answers/3/text", "length"),
                tuple("/answers/3/reason", "length"));
        assertMistakes(CalibrationRule.mistakes(MATRIX, null), tuple("/answers", "required"));
        assertMistakes(CalibrationRule.mistakes(MATRIX, List.of()), tuple("/answers", "required"));
        assertMistakes(
                CalibrationRule.mistakes(
                        MATRIX,
                        IntStream.range(0, 21)
                                .mapToObj(i -> answer("form", "I did.", 1, "Some"))
                                .toList()),
                tuple("/answers", "length"));
    }

    @Test
    void accepts_a_score_for_each_answer_in_any_order() {
        List<AnchorScoreDraft> drafts =
                List.of(new AnchorScoreDraft(2, 0, " "), new AnchorScoreDraft(1, 3, " Both examples "));

        assertThat(CalibrationRule.mistakes(MATRIX, ANSWERS, drafts)).isEmpty();
        assertThat(CalibrationRule.scores(drafts))
                .containsExactly(new AnchorScore(1, 3, "Both examples"), new AnchorScore(2, 0, null));
    }

    @Test
    void names_every_mistake_of_the_scores_at_once() {
        assertMistakes(
                CalibrationRule.mistakes(
                        MATRIX,
                        ANSWERS,
                        List.of(
                                new AnchorScoreDraft(1, 4, null),
                                new AnchorScoreDraft(1, null, "x".repeat(4_001)),
                                new AnchorScoreDraft(null, 1, null),
                                new AnchorScoreDraft(3, 1, null))),
                tuple("/scores/0/score", "range"),
                tuple("/scores/1/answer", "duplicate-answer"),
                tuple("/scores/1/score", "required"),
                tuple("/scores/1/reason", "length"),
                tuple("/scores/2/answer", "required"),
                tuple("/scores/3/answer", "unknown-answer"),
                tuple("/scores", "missing-answer"));
        assertMistakes(CalibrationRule.mistakes(MATRIX, ANSWERS, null), tuple("/scores", "required"));
    }

    private static AnchorAnswerDraft answer(
            @Nullable String line, @Nullable String text, @Nullable Integer score, @Nullable String reason) {
        return new AnchorAnswerDraft(line, text, score, reason);
    }

    private static void assertMistakes(List<FieldError> mistakes, Tuple... expected) {
        assertThat(mistakes)
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyElementsOf(Arrays.asList(expected));
    }
}
