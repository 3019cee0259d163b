package hiring.assessment.plan;

import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.assessment.plan.KindTraits.Trait;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StageCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to hold in every row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindTraitsTest {

    @ParameterizedTest
    @EnumSource
    void the_end_of_the_window_ends_what_later_stages_wait_for(Kind kind) {
        PlanStage stage = SampleStages.of(withEveryone(kind));
        boolean waitedFor = !KindTraits.of(kind).has(Trait.NOT_WAITED_FOR);

        assertThat(stage.endsWithWindow()).isEqualTo(stage.movesOnByItself() && waitedFor);
        assertThat(stage.isPassed()).isEqualTo(stage.movesOnByItself() && !waitedFor);
    }

    @ParameterizedTest
    @EnumSource
    void sessions_take_candidates_and_assessors(Kind kind) {
        SessionForm form = KindTraits.of(kind).sessions();

        assertThat(form.mostCandidates() > 0).isEqualTo(form != SessionForm.NONE);
        assertThat(form.leastAssessors() > 0).isEqualTo(form != SessionForm.NONE);
    }

    @Test
    void an_activity_is_evidence_where_a_line_names_it_and_a_questionnaire_always() {
        ScoringMatrix matrix = matrix(2, 0, 3, new Line("video", "skills-1", "video", 1, null));

        assertThat(KindTraits.of(Kind.SUBMITTED_ACTIVITY).isEvidenceFor(matrix, new StageCode("video")))
                .isTrue();
        assertThat(KindTraits.of(Kind.SUBMITTED_ACTIVITY).isEvidenceFor(matrix, new StageCode("essay")))
                .isFalse();
        assertThat(KindTraits.of(Kind.QUESTIONNAIRE).isEvidenceFor(matrix, new StageCode("values")))
                .isTrue();
        assertThat(KindTraits.of(Kind.INTERVIEW).isEvidenceFor(matrix, new StageCode("video")))
                .isFalse();
    }

    private static SelectionStage withEveryone(Kind kind) {
        return stage("stage", kind).rule(Rule.EVERYONE, null, null).build();
    }
}
