package hiring.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hiring.assessment.Recruitment.Applicant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A recruiter sees how well assessors agree; a person who has yet to score does not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementComponentTest extends ComponentTest {

    private static final String SHORTLISTING = "shortlisting";

    @Test
    void shows_the_agreement_of_the_sheets_that_are_in() {
        Recruitment recruitment = new Recruitment(this, SampleVacancies.manager(UUID.randomUUID()));
        List<Applicant> applicants = recruitment.apply(2);
        recruitment.seal(2);
        recruitment.assessors(ann, ben);
        agreement(recruitment, RECRUITER)
                .statusCode(200)
                .body("lines.line", contains("form"))
                .body("lines[0].nominal", equalTo(null))
                .body("lines[0].gap", equalTo(null))
                .body("leniency", empty());
        agreement(recruitment, ann).statusCode(403).body("code", equalTo("scores-outstanding"));
        UUID first = applicants.getFirst().applicationId();
        recruitment.score(ann, SHORTLISTING, application -> application.equals(first) ? 1 : 3);
        recruitment.score(ben, SHORTLISTING, application -> application.equals(first) ? 1 : 2);

        agreement(recruitment, ann)
                .statusCode(200)
                .body("lines[0].applications", equalTo(2))
                // Values 1, 1 and 3, 2: one of two units agrees, of pairs by chance one in six
                .body("lines[0].nominal", equalTo(0.4f))
                .body("lines[0].gap", equalTo(0.5f))
                .body("leniency.assessorId", containsInAnyOrder(ann.toString(), ben.toString()))
                .body("leniency.find { it.assessorId == '%s' }.difference".formatted(ann), equalTo(0.5f))
                .body("leniency.find { it.assessorId == '%s' }.difference".formatted(ben), equalTo(-0.5f));
        as("recruiter", RECRUITER)
                .get(recruitment.stage("tasting", "/agreement"))
                .then()
                .statusCode(404);
        as("hiring-manager", RECRUITER)
                .get(recruitment.stage(SHORTLISTING, "/agreement"))
                .then()
                .statusCode(403);
    }

    private ValidatableResponse agreement(Recruitment recruitment, UUID person) {
        return as("recruiter", person)
                .get(recruitment.stage(SHORTLISTING, "/agreement"))
                .then();
    }
}
