package hiring.assessment.plan;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies.StageBuilder;
import hiring.events.DisclosureRule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureOfStageTest {

    @ParameterizedTest
    @CsvSource({
        // kind, named, scored, days, what holds
        "INTERVIEW,          true,  true,  true,  NAMED",
        "INTERVIEW,          true,  true,  false, NAMED",
        "INTERVIEW,          false, true,  true,  ANONYMOUS",
        "INTERVIEW,          true,  false, true,  ANONYMOUS",
        "ASSESSMENT_CENTRE,  true,  true,  true,  NAMED",
        "ASSESSMENT_CENTRE,  false, true,  true,  ANONYMOUS",
        "TEST,               true,  true,  true,  NAMED",
        "TEST,               true,  true,  false, ANONYMOUS",
        "FORM_REVIEW,        true,  true,  false, ANONYMOUS",
        "SUBMITTED_ACTIVITY, true,  true,  false, ANONYMOUS",
        "QUESTIONNAIRE,      true,  false, false, ANONYMOUS"
    })
    void only_assessors_who_meet_the_candidates_know_their_names(
            Kind kind, boolean named, boolean scored, boolean days, DisclosureRule expected) {
        StageBuilder stage = stage("one", kind);
        if (named) {
            stage.named();
        }
        if (scored) {
            stage.matrix(matrix(2, 0, 3, new Line("line", "skills-1", "one", 1, null)));
        }
        if (days) {
            stage.dates(INTERVIEW_DAY);
        }
        SelectionStage built = stage.build();

        assertThat(PlanStage.disclosureAt(built)).isEqualTo(expected);
    }
}
