package hiring.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.StagePart;
import hiring.events.VacancyPublished;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsOfRevisionsTest {

    private static final UUID ID = new UUID(0, 1);

    private static SelectionProcess process(int weight) {
        VacancyPublished vacancy = SampleVacancies.vacancy(
                ID,
                1,
                List.of(
                        SampleVacancies.stage("review", SelectionStage.Kind.FORM_REVIEW)
                                .matrix(SampleVacancies.matrix(
                                        2, 0, 3, new Line("form", "experience-1", "application-form", weight, 1)))
                                .build(),
                        SampleVacancies.interview("interview", SampleVacancies.INTERVIEW_DAY)));
        return SelectionProcess.of(vacancy);
    }

    private static int weight(AssessmentPlan plan) {
        ScoringMatrix matrix =
                plan.process().orElseThrow().stage("review").orElseThrow().matrix();
        return Objects.requireNonNull(matrix).lines().getFirst().weight();
    }

    @Test
    void a_revision_with_other_terms_makes_another_version() {
        AssessmentPlan plan = new AssessmentPlan(ID);
        plan.adopt(1, process(1), Set.of(), SampleVacancies.CLOSES);
        assertThat(plan.termsVersion("review")).isEqualTo(1);

        plan.adopt(2, process(2), Set.of(), SampleVacancies.CLOSES);

        assertThat(weight(plan)).isEqualTo(2);
        assertThat(plan.termsVersion("review")).isEqualTo(2);
        assertThat(plan.termsVersion("interview")).isEqualTo(1);
    }

    @Test
    void a_revision_with_another_window_of_a_part_has_the_same_terms() {
        AssessmentPlan plan = new AssessmentPlan(ID);
        plan.adopt(1, tests(SampleVacancies.SIFT_OPENS), Set.of(), SampleVacancies.CLOSES);

        plan.adopt(2, tests(SampleVacancies.SIFT_OPENS.plusSeconds(60)), Set.of(), SampleVacancies.CLOSES);

        assertThat(plan.termsVersion("tests")).isEqualTo(1);
    }

    private static SelectionProcess tests(Instant opens) {
        return SelectionProcess.of(SampleVacancies.vacancy(
                ID,
                1,
                List.of(SampleVacancies.stage("tests", SelectionStage.Kind.TEST)
                        .window(SampleVacancies.SIFT_OPENS, SampleVacancies.SIFT_CLOSES)
                        .parts(SampleVacancies.passOrFail("sums", StagePart.Delivery.PROVIDER)
                                .within(opens, SampleVacancies.SIFT_CLOSES))
                        .build())));
    }

    @Test
    void a_stage_that_has_begun_keeps_its_terms() {
        AssessmentPlan plan = new AssessmentPlan(ID);
        plan.adopt(1, process(1), Set.of(), SampleVacancies.CLOSES);

        plan.adopt(2, process(2), Set.of("review"), SampleVacancies.CLOSES);

        assertThat(weight(plan)).isEqualTo(1);
        assertThat(plan.termsVersion("review")).isEqualTo(1);
    }

    @Test
    void changed_terms_are_another_version_of_one_stage() {
        AssessmentPlan plan = new AssessmentPlan(ID);
        plan.adopt(1, process(1), Set.of(), SampleVacancies.CLOSES);

        plan.changeTerms(process(3).stage("review").orElseThrow());

        assertThat(weight(plan)).isEqualTo(3);
        assertThat(plan.termsVersion("review")).isEqualTo(2);
        assertThat(plan.termsVersion("interview")).isEqualTo(1);
    }
}
