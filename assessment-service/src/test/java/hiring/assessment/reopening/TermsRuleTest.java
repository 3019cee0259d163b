package hiring.assessment.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.assessment.planversion.TermsHash;
import hiring.assessment.reopening.TermsDraft.AnchorDraft;
import hiring.assessment.reopening.TermsDraft.LineDraft;
import hiring.assessment.reopening.TermsDraft.ReopeningDraft;
import hiring.assessment.reopening.TermsDraft.ScaleDraft;
import hiring.events.PlanReopened;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsRuleTest {

    private static final ScaleDraft THREE = scale(0, 3);
    private static final ScaleDraft SEVEN = scale(1, 7);

    private static ScaleDraft scale(int lowest, int highest) {
        return new ScaleDraft(
                lowest, highest, List.of(new AnchorDraft(lowest, "None"), new AnchorDraft(highest, "Much")));
    }

    private static LineDraft line(@Nullable String code, @Nullable Integer weight, @Nullable Integer minimum) {
        return new LineDraft(code, weight, minimum, null, null);
    }

    private static PlanStage stage(Rule rule, @Nullable Integer places) {
        SelectionStage review = SampleVacancies.stage("review", Kind.FORM_REVIEW)
                .matrix(SampleVacancies.matrix(
                        2,
                        0,
                        3,
                        new Line("form", "experience-1", "application-form", 2, 1),
                        new Line("video", "skills-1", "first-sift", 1, null)))
                .rule(rule, places, null)
                .build();
        return SampleStages.course(
                        List.of(review, SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY)))
                .getFirst();
    }

    private static TermsDraft draft(ScaleDraft scale, LineDraft... lines) {
        return new TermsDraft(scale, null, List.of(lines), null, List.of(), null);
    }

    private static List<String> mistakes(PlanStage stage, TermsDraft draft) {
        return TermsRule.mistakes(stage, draft).stream()
                .map(mistake -> mistake.pointer() + " " + mistake.code())
                .toList();
    }

    @Test
    void takes_terms_for_every_line_and_keeps_what_the_lines_are() {
        PlanStage stage = stage(Rule.RANKED, 3);
        TermsDraft draft = new TermsDraft(
                THREE,
                2,
                List.of(new LineDraft("video", 3, 4, SEVEN, 3), line("form", 1, null)),
                20,
                List.of("skills-1"),
                null);

        assertThat(mistakes(stage, draft)).isEmpty();
        SelectionStage changed = TermsRule.changed(stage, draft);

        List<Anchor> ends = List.of(new Anchor(0, "None"), new Anchor(3, "Much"));
        Scale seven = new Scale(1, 7, List.of(new Anchor(1, "None"), new Anchor(7, "Much")));
        assertThat(changed.matrix())
                .isEqualTo(new ScoringMatrix(
                        2,
                        0,
                        3,
                        ends,
                        List.of(
                                new Line("form", "experience-1", "application-form", 1, null),
                                new Line("video", "skills-1", "first-sift", 3, 4, seven, 3)),
                        2));
        assertThat(changed.progression().passMark()).isEqualTo(20);
        assertThat(changed.progression().places()).isEqualTo(3);
        assertThat(changed.progression().tieBreak()).containsExactly("skills-1");
        assertThat(TermsHash.of(changed)).isNotEqualTo(TermsHash.of(stage.definition()));
    }

    @Test
    void the_same_terms_are_the_same_stage() {
        PlanStage stage = stage(Rule.RANKED, 3);
        ScaleDraft same =
                new ScaleDraft(0, 3, List.of(new AnchorDraft(0, "Not shown"), new AnchorDraft(3, "Shown throughout")));

        assertThat(TermsRule.changed(stage, draft(same, line("video", 1, null), line("form", 2, 1))))
                .isEqualTo(stage.definition());
    }

    @Test
    void reports_all_mistakes_of_the_lines_at_once() {
        List<LineDraft> lines = new ArrayList<>(List.of(
                line("form", 0, 4),
                line("form", 101, -1),
                line("handwriting", null, null),
                new LineDraft(null, 1, 2, scale(0, 1), 2)));

        assertThat(mistakes(stage(Rule.RANKED, 3), new TermsDraft(THREE, 4, lines, null, List.of(), null)))
                .containsExactly(
                        "/tolerance range",
                        "/lines/0/weight range",
                        "/lines/0/minimum outside-scale",
                        "/lines/1/line duplicate-line",
                        "/lines/1/weight range",
                        "/lines/1/minimum outside-scale",
                        "/lines/2/line unknown-line",
                        "/lines/2/weight required",
                        "/lines/3/line required",
                        "/lines/3/tolerance range",
                        "/lines/3/minimum outside-scale",
                        "/lines missing-line");
    }

    @Test
    void reports_all_mistakes_of_the_scales_at_once() {
        ScaleDraft crooked = new ScaleDraft(
                1,
                5,
                List.of(
                        new AnchorDraft(1, " "),
                        new AnchorDraft(1, "Again"),
                        new AnchorDraft(6, "x".repeat(4001)),
                        new AnchorDraft(null, null)));
        TermsDraft draft = draft(
                new ScaleDraft(5, 5, List.of()),
                new LineDraft("form", 1, null, crooked, null),
                new LineDraft("video", 1, null, new ScaleDraft(null, 101, null), null));

        assertThat(mistakes(stage(Rule.RANKED, 3), draft))
                .containsExactly(
                        "/scale/highest range",
                        "/scale/anchors required",
                        "/lines/0/scale/anchors/0/meaning required",
                        "/lines/0/scale/anchors/1/score duplicate",
                        "/lines/0/scale/anchors/2/score outside-scale",
                        "/lines/0/scale/anchors/2/meaning length",
                        "/lines/0/scale/anchors/3/score required",
                        "/lines/0/scale/anchors/3/meaning required",
                        "/lines/0/scale/anchors ends-not-described",
                        "/lines/1/scale/lowest required",
                        "/lines/1/scale/highest range",
                        "/lines/1/scale/anchors required");
    }

    @Test
    void checks_what_the_rule_of_the_stage_has() {
        LineDraft[] lines = {line("form", 2, 1), line("video", 1, null)};
        TermsDraft tooHigh = new TermsDraft(THREE, null, List.of(lines), 10, List.of("skills-1"), null);

        assertThat(mistakes(stage(Rule.PASS_MARK, null), draft(THREE, lines))).containsExactly("/passMark required");
        assertThat(mistakes(stage(Rule.PASS_MARK, null), tooHigh))
                .containsExactly("/passMark out-of-reach", "/tieBreak needs-places");
        assertThat(mistakes(
                        stage(Rule.RANKED, 3),
                        new TermsDraft(
                                THREE,
                                null,
                                List.of(lines),
                                9,
                                Arrays.asList("skills-1", "skills-1", null, "skills-9"),
                                null)))
                .containsExactly("/tieBreak/1 duplicate", "/tieBreak/2 required", "/tieBreak/3 not-scored-here");
        assertThat(mistakes(
                        stage(Rule.EVERYONE, null), new TermsDraft(THREE, null, List.of(lines), 1, List.of(), null)))
                .containsExactly("/lines/0/minimum not-for-rule", "/passMark not-for-rule");
    }

    @Test
    void a_reopening_has_a_reason_and_an_explanation() {
        TermsDraft draft = new TermsDraft(
                THREE,
                null,
                List.of(line("form", 2, 1), line("video", 1, null)),
                null,
                List.of(),
                new ReopeningDraft(null, " "));

        assertThat(mistakes(stage(Rule.RANKED, 3), draft))
                .containsExactly("/reopening/reason required", "/reopening/explanation required");
        assertThat(mistakes(
                        stage(Rule.RANKED, 3),
                        new TermsDraft(
                                THREE,
                                null,
                                draft.lines(),
                                null,
                                List.of(),
                                new ReopeningDraft(PlanReopened.Reason.OTHER, "The weights were mixed up"))))
                .isEmpty();
    }

    @Test
    void a_test_has_a_pass_mark_and_no_lines() {
        PlanStage test = SampleStages.course(List.of(
                        SampleVacancies.stage("numbers", Kind.TEST)
                                .rule(Rule.PASS_MARK, null, 60)
                                .build(),
                        SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY)))
                .getFirst();

        assertThat(mistakes(test, new TermsDraft(null, null, null, 50, List.of(), null)))
                .isEmpty();
        assertThat(mistakes(test, new TermsDraft(THREE, 1, List.of(), 50, List.of(), null)))
                .containsExactly("/scale not-used", "/tolerance not-used", "/lines not-used");
    }
}
