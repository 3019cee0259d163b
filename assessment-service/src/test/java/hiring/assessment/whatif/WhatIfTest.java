package hiring.assessment.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.assessment.SampleVacancies;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.assessment.shortlist.Calculation;
import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.assessment.shortlist.Contender;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.whatif.OtherTerms.LineMinimum;
import hiring.assessment.whatif.OtherTerms.LineWeight;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.ScoringMatrix.Scale;
import hiring.events.SelectionStage.Kind;
import hiring.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfTest {

    private static final List<Line> LINES =
            List.of(new Line("a", "c-1", "application-form", 2, 1), new Line("b", "c-2", "application-form", 1, null));
    private static final Terms OWN = new Terms(Rule.RANKED, LINES, 1, null, List.of(), Extent.ALL);
    private static final PlanStage STAGE = SampleStages.of(SampleVacancies.stage("review", Kind.FORM_REVIEW)
            .matrix(SampleVacancies.matrix(2, 0, 3, LINES.toArray(Line[]::new)))
            .rule(Rule.RANKED, 1, null)
            .build());

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Contender contender(int number, int a, int b) {
        return new Contender(
                id(number),
                false,
                new Calculation(
                        List.of(new LineSum("a", a, 1), new LineSum("b", b, 1)), null, null, List.of(), List.of()),
                List.of());
    }

    private static OtherTerms other(
            List<LineWeight> weights,
            List<LineMinimum> minimums,
            @Nullable Integer places,
            @Nullable Integer passMark,
            @Nullable List<String> tieBreak) {
        return new OtherTerms(weights, minimums, places, passMark, tieBreak);
    }

    @Test
    void another_weight_changes_who_goes_on() {
        List<Contender> contenders = List.of(contender(1, 3, 0), contender(2, 1, 3));
        OtherTerms other = other(List.of(new LineWeight("b", 5)), List.of(), null, null, null);

        WhatIf result = WhatIf.of(OWN, other.in(OWN), contenders);

        assertThat(result.entering()).containsExactly(id(2));
        assertThat(result.leaving()).containsExactly(id(1));
        assertThat(result.other().candidates())
                .extracting(Proposed::applicationId)
                .containsExactly(id(2), id(1));
        assertThat(result.before(result.other().candidates().getFirst()).rank()).isEqualTo(2);
    }

    @Test
    void a_minimum_can_be_set_raised_and_left_out() {
        List<Contender> contenders = List.of(contender(1, 3, 0), contender(2, 0, 3));

        assertThat(WhatIf.of(
                                OWN,
                                other(List.of(), List.of(new LineMinimum("b", 1)), null, null, null)
                                        .in(OWN),
                                contenders)
                        .leaving())
                .containsExactly(id(1));
        assertThat(WhatIf.of(
                                OWN,
                                other(List.of(), List.of(new LineMinimum("a", null)), 2, null, null)
                                        .in(OWN),
                                contenders)
                        .entering())
                .containsExactly(id(2));
    }

    @Test
    void the_stages_own_terms_change_nothing() {
        WhatIf result = WhatIf.of(
                OWN,
                other(List.of(), List.of(), null, null, null).in(OWN),
                List.of(contender(1, 3, 0), contender(2, 2, 2)));

        assertThat(result.other()).isEqualTo(result.own());
        assertThat(result.entering()).isEmpty();
        assertThat(result.leaving()).isEmpty();
    }

    @Test
    void a_tie_break_can_be_tried() {
        WhatIf result = WhatIf.of(
                OWN,
                other(List.of(), List.of(), null, null, List.of("c-2")).in(OWN),
                List.of(contender(1, 3, 0), contender(2, 2, 2)));

        assertThat(result.leaving()).containsExactly(id(1));
    }

    @Test
    void names_all_mistakes_at_once() {
        OtherTerms wrong = other(
                List.of(new LineWeight("a", 1), new LineWeight("a", 2), new LineWeight("z", 1)),
                List.of(new LineMinimum("z", 1), new LineMinimum("b", 4)),
                null,
                null,
                List.of("c-1", "c-9", "c-1"));

        assertThat(wrong.mistakes(STAGE, OWN))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/weights/1/line", "duplicate-line"),
                        tuple("/weights/2/line", "unknown-line"),
                        tuple("/minimums/0/line", "unknown-line"),
                        tuple("/minimums/1/minimum", "range"),
                        tuple("/tieBreak/1", "not-scored-here"),
                        tuple("/tieBreak/2", "duplicate"));
        assertThat(other(List.of(), List.of(new LineMinimum("b", 3)), 5, 4, List.of("c-1"))
                        .mistakes(STAGE, OWN))
                .isEmpty();
    }

    @Test
    void a_minimum_is_on_the_scale_of_its_line() {
        Line wider = new Line("b", "c-2", "application-form", 1, null, new Scale(1, 7, List.of()), null);
        List<Line> lines = List.of(LINES.getFirst(), wider);
        Terms own = new Terms(Rule.RANKED, lines, 1, null, List.of(), Extent.ALL);
        PlanStage stage = SampleStages.of(SampleVacancies.stage("review", Kind.FORM_REVIEW)
                .matrix(SampleVacancies.matrix(2, 0, 3, lines.toArray(Line[]::new)))
                .rule(Rule.RANKED, 1, null)
                .build());
        OtherTerms fits = other(List.of(), List.of(new LineMinimum("a", 0), new LineMinimum("b", 7)), null, null, null);
        OtherTerms misses =
                other(List.of(), List.of(new LineMinimum("a", 4), new LineMinimum("b", 0)), null, null, null);

        assertThat(fits.mistakes(stage, own)).isEmpty();
        assertThat(misses.mistakes(stage, own))
                .extracting(FieldError::pointer)
                .containsExactly("/minimums/0/minimum", "/minimums/1/minimum");
        assertThat(fits.in(own).lines().getLast().scale()).isEqualTo(wider.scale());
    }

    @Test
    void a_tie_break_needs_places() {
        Terms unlimited = new Terms(Rule.RANKED, LINES, null, null, List.of(), Extent.ALL);

        assertThat(other(List.of(), List.of(), null, null, List.of("c-1")).mistakes(STAGE, unlimited))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/tieBreak", "needs-places"));
        assertThat(other(List.of(), List.of(), 1, null, List.of("c-1")).mistakes(STAGE, unlimited))
                .isEmpty();
    }
}
