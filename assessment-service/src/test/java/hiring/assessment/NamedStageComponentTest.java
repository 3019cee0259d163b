package hiring.assessment;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.matrix;
import static hiring.assessment.SampleVacancies.review;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;

import hiring.assessment.Recruitment.Applicant;
import hiring.events.AssessorAssigned;
import hiring.events.DisclosureRule;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage.Kind;
import hiring.events.VacancyPublished;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sheets tell application-service whether their assessors know the names; no name is in this service. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedStageComponentTest extends ComponentTest {

    private static final Instant AT_NINE =
            INTERVIEW_DAY.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);

    private static VacancyPublished vacancy() {
        return SampleVacancies.vacancy(
                UUID.randomUUID(),
                1,
                List.of(
                        review("form", 1),
                        stage("interview", Kind.INTERVIEW)
                                .dates(INTERVIEW_DAY)
                                .matrix(matrix(2, 1, 5, new Line("answers", "skills-1", "interview", 1, 2)))
                                .rule(Rule.APPOINT, null, null)
                                .named()
                                .build()));
    }

    @Test
    void each_sheet_has_the_disclosure_of_its_stage_whoever_it_is_given_to() {
        Recruitment recruitment = new Recruitment(this, vacancy());
        Applicant applicant = recruitment.apply(1).getFirst();
        recruitment.seal(1);
        asRecruiter()
                .get(recruitment.path("/assessment-plan"))
                .then()
                .statusCode(200)
                .body("stages.disclosure", contains("ANONYMOUS", "NAMED"));

        recruitment.assessors(cat);
        recruitment.score(cat, "form", application -> 2);
        recruitment.publish("form");
        recruitment.session("interview", AT_NINE, AT_NINE.plus(Duration.ofHours(1)), 1, ann, ben);
        recruitment.allocate("interview");
        asRecruiter()
                .body(Map.of("assessor", cat, "reason", "ABSENT"))
                .post(recruitment.path("/assignments/"
                        + Recruitment.sheetId(ben, applicant.applicationId(), "interview") + "/reassignments"))
                .then()
                .statusCode(200);

        assertThat(published(AssessorAssigned.class, applicant.applicationId()))
                .extracting(AssessorAssigned::stageCode, AssessorAssigned::assessorId, AssessorAssigned::disclosure)
                .containsExactlyInAnyOrder(
                        tuple("form", cat, DisclosureRule.ANONYMOUS),
                        tuple("interview", ann, DisclosureRule.NAMED),
                        tuple("interview", ben, DisclosureRule.NAMED),
                        tuple("interview", cat, DisclosureRule.NAMED));
    }
}
