package hiring.assessment.moderation;

import static hiring.assessment.SampleVacancies.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Line;
import hiring.kit.problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationRuleTest {

    private static final ScoringMatrix MATRIX = matrix(
            2,
            0,
            3,
            new Line("form", "experience-1", "application-form", 1, 1),
            new Line("video", "skills-1", "first-sift", 1, null),
            new Line("answers", "skills-1", "interview", 1, null));
    private static final List<String> MODERATED = List.of("form", "video");
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    @Test
    void takes_the_lowest_and_the_highest_score_in_any_order() {
        List<ScoreDraft> scores =
                List.of(new ScoreDraft("video", 3, " Clear throughout "), new ScoreDraft("form", 0, "Nothing"));

        assertThat(ModerationRule.mistakesOfScores(MATRIX, MODERATED, scores)).isEmpty();
        assertThat(ModerationRule.decision(MODERATED, scores))
                .containsExactly(new Score("form", 0, "Nothing"), new Score("video", 3, "Clear throughout"));
    }

    @Test
    void reports_all_mistakes_of_a_decision_at_once() {
        List<ScoreDraft> scores = List.of(
                new ScoreDraft("form", 4, "Too good"),
                new ScoreDraft("form", -1, " "),
                new ScoreDraft("answers", 1, "x".repeat(4001)),
                new ScoreDraft(null, null, null));

        assertThat(ModerationRule.mistakesOfScores(MATRIX, MODERATED, scores))
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
                        tuple("/scores/3/reason", "required"),
                        tuple("/scores", "missing-line"));
        assertThat(ModerationRule.mistakesOfScores(MATRIX, MODERATED, null))
                .extracting(FieldError::code)
                .containsExactly("required");
    }

    // In the middle of the scale too: the originals differ
    @Test
    void asks_for_a_reason_for_every_decided_score() {
        assertThat(ModerationRule.mistakesOfScores(MATRIX, List.of("form"), List.of(new ScoreDraft("form", 1, null))))
                .extracting(FieldError::pointer)
                .containsExactly("/scores/0/reason");
    }

    @Test
    void refuses_unknown_and_repeated_lines_of_a_wash_up() {
        assertThat(ModerationRule.mistakesOfLines(MATRIX, List.of("answers", "form")))
                .isEmpty();
        assertThat(ModerationRule.mistakesOfLines(MATRIX, Arrays.asList("form", "form", "handwriting", null)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/lines/1", "duplicate-line"),
                        tuple("/lines/2", "unknown-line"),
                        tuple("/lines/3", "required"));
    }

    @Test
    void takes_people_who_scored_or_are_assessors_of_the_vacancy() {
        assertThat(ModerationRule.mistakesOfParticipants(
                        ModerationCause.WASH_UP, List.of(ANN, BEN), Set.of(ANN, BEN), null))
                .isEmpty();
        assertThat(ModerationRule.mistakesOfParticipants(
                        ModerationCause.WASH_UP, Arrays.asList(ANN, BEN, null, ANN), Set.of(ANN), null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/participants/1", "not-entitled"),
                        tuple("/participants/2", "required"),
                        tuple("/participants/3", "duplicate"));
        assertThat(ModerationRule.mistakesOfParticipants(ModerationCause.WASH_UP, List.of(), Set.of(ANN), ANN))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/participants", "required"));
    }

    @Test
    void takes_a_wash_up_only_with_the_chair_of_the_panel() {
        assertThat(ModerationRule.mistakesOfParticipants(
                        ModerationCause.WASH_UP, List.of(ANN, BEN), Set.of(ANN, BEN), BEN))
                .isEmpty();
        assertThat(ModerationRule.mistakesOfParticipants(ModerationCause.WASH_UP, List.of(ANN), Set.of(ANN, BEN), BEN))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/participants", "chair-missing"));
    }

    @Test
    void has_no_participants_where_one_person_decides() {
        assertThat(ModerationRule.mistakesOfParticipants(ModerationCause.DIFFERENCE, List.of(), Set.of(), ANN))
                .isEmpty();
        assertThat(ModerationRule.mistakesOfParticipants(ModerationCause.DIFFERENCE, List.of(ANN), Set.of(ANN), null))
                .extracting(FieldError::code)
                .containsExactly("not-used");
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_moderation_stays_so(ModerationStatus status) {
        assertThat(status.next())
                .isEqualTo(
                        switch (status) {
                            case OPEN -> Set.of(ModerationStatus.DECIDED, ModerationStatus.CANCELLED);
                            case DECIDED -> Set.of(ModerationStatus.CANCELLED);
                            case CANCELLED -> Set.of();
                        });
    }
}
