package hiring.assessment.plan;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.SIFT_OPENS;
import static hiring.assessment.SampleVacancies.level;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.passOrFail;
import static hiring.assessment.SampleVacancies.scored;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.events.Measure;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StagePartsTest {

    @ParameterizedTest
    @EnumSource
    void a_stage_that_names_no_parts_has_the_one_of_its_kind(Kind kind) {
        SelectionStage scored = stage("one", kind)
                .matrix(matrix(2, 0, 3, new Line("line", "skills-1", "one", 1, null)))
                .build();
        Part part = StageParts.of(scored).all().getFirst();

        assertThat(StageParts.of(scored).all()).hasSize(1);
        assertThat(part.code()).isEqualTo("one");
        assertThat(part.measure().type())
                .isEqualTo(
                        switch (kind) {
                            case TEST -> Measure.Type.QUANTITY;
                            case QUESTIONNAIRE -> Measure.Type.COMPLETED;
                            case FORM_REVIEW, SUBMITTED_ACTIVITY, ASSESSMENT_CENTRE, INTERVIEW -> Measure.Type.SCORED;
                        });
        assertThat(part.delivery())
                .isEqualTo(
                        switch (kind) {
                            case TEST -> Delivery.PROVIDER;
                            case QUESTIONNAIRE, SUBMITTED_ACTIVITY -> Delivery.CANDIDATE;
                            case FORM_REVIEW, ASSESSMENT_CENTRE -> Delivery.ASSESSOR;
                            case INTERVIEW -> Delivery.PANEL;
                        });
    }

    @Test
    void a_test_without_parts_measures_marks_up_to_its_highest() {
        Measure marks = StageParts.of(stage("numbers", Kind.TEST)
                        .rule(Rule.PASS_MARK, null, 60, 100)
                        .build())
                .all()
                .getFirst()
                .measure();

        assertThat(marks.unit()).isEqualTo("mark");
        assertThat(marks.decimals()).isZero();
        assertThat(marks.lowest()).isEqualTo("0");
        assertThat(marks.highest()).isEqualTo("100");
        assertThat(marks.passMark()).isNull();
    }

    @Test
    void the_named_parts_count_and_not_the_kind() {
        StageParts parts = StageParts.of(stage("centre", Kind.ASSESSMENT_CENTRE)
                .dates(INTERVIEW_DAY)
                .parts(
                        scored("talk", Delivery.PANEL),
                        passOrFail("climb", Delivery.ASSESSOR),
                        level("run", Delivery.RECRUITER, "8.6"))
                .build());

        assertThat(parts.recorded()).extracting(Part::code).containsExactly("climb", "run");
        assertThat(parts.hasSessions()).isTrue();
        assertThat(parts.areTakenAlone()).isFalse();
        assertThat(parts.areEnteredOnArrival()).isFalse();
    }

    @Test
    void a_test_has_sessions_where_it_has_days_and_is_taken_alone_where_it_has_none() {
        StageParts alone = StageParts.of(
                stage("numbers", Kind.TEST).window(SIFT_OPENS, SIFT_CLOSES).build());
        StageParts together =
                StageParts.of(stage("fitness", Kind.TEST).dates(INTERVIEW_DAY).build());

        assertThat(alone.sessions()).isEqualTo(SessionForm.NONE);
        assertThat(alone.areTakenAlone()).isTrue();
        assertThat(together.sessions()).isEqualTo(SessionForm.GROUP);
        assertThat(together.areTakenAlone()).isFalse();
    }

    @Test
    void what_recruiters_find_out_asks_nothing_of_candidates() {
        StageParts parts = StageParts.of(stage("papers", Kind.FORM_REVIEW)
                .parts(passOrFail("licence", Delivery.RECRUITER))
                .build());

        assertThat(parts.areTakenAlone()).isFalse();
        assertThat(parts.areEnteredOnArrival()).isTrue();
    }

    @Test
    void what_candidates_write_lies_there_already_unless_it_has_a_window() {
        StagePart answers = scored("answers", Delivery.CANDIDATE);
        StageParts form =
                StageParts.of(stage("form", Kind.FORM_REVIEW).parts(answers).build());
        StageParts exercise = StageParts.of(stage("form", Kind.FORM_REVIEW)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .parts(answers.within(SIFT_OPENS, SIFT_CLOSES))
                .build());

        assertThat(form.areEnteredOnArrival()).isTrue();
        assertThat(exercise.areEnteredOnArrival()).isFalse();
        assertThat(exercise.areTakenAlone()).isTrue();
    }

    @Test
    void one_quantity_of_which_more_is_better_orders_candidates_where_no_scores_do() {
        assertThat(ranking(level("run", Delivery.RECRUITER, null))).containsExactly("run");
        assertThat(ranking(level("run", Delivery.RECRUITER, null), level("lift", Delivery.RECRUITER, null)))
                .isEmpty();
        assertThat(ranking(passOrFail("climb", Delivery.ASSESSOR))).isEmpty();
        assertThat(ranking(seconds())).isEmpty();
    }

    private static List<String> ranking(StagePart... parts) {
        return StageParts.of(stage("one", Kind.TEST).parts(parts).build()).ranking().stream()
                .map(Part::code)
                .toList();
    }

    private static StagePart seconds() {
        return new StagePart(
                "sprint",
                "Sprint",
                new Measure(
                        Measure.Type.QUANTITY,
                        "second",
                        2,
                        Measure.Direction.LOWER_IS_BETTER,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        new BigDecimal("6.25")),
                Delivery.ASSESSOR,
                null,
                null);
    }

    @Test
    void a_quantity_is_enough_from_its_pass_mark_on_in_its_direction() {
        Part run = Part.of(level("run", Delivery.RECRUITER, "8.6"));
        assertThat(run.isEnough(new BigDecimal("8.5"))).isFalse();
        assertThat(run.isEnough(new BigDecimal("8.60"))).isTrue();
        Part sprint = Part.of(seconds());
        assertThat(sprint.isEnough(new BigDecimal("6.25"))).isTrue();
        assertThat(sprint.isEnough(new BigDecimal("6.26"))).isFalse();
        assertThat(Part.of(level("lift", Delivery.RECRUITER, null)).isEnough(BigDecimal.ONE))
                .isTrue();
    }
}
