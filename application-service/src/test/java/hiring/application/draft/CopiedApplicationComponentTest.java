package hiring.application.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A draft that begins with what another application of the candidate says. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedApplicationComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @Test
    void begins_with_what_fits_any_vacancy() {
        UUID former = aDraft(candidate, aVacancy());
        JsonPath written = save(candidate, former, "\"0\"", Samples.form())
                .statusCode(200)
                .extract()
                .jsonPath();
        submit(candidate, former).statusCode(200);

        String draft = copy(candidate, former)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        asCandidate(candidate)
                .get("/applications/{id}", draft)
                .then()
                .header("ETag", "\"1\"")
                .body("form.personalDetails", equalTo(written.get("form.personalDetails")))
                .body("form.education", equalTo(written.get("form.education")))
                .body("form.history", equalTo(written.get("form.history")))
                .body("form.gapExplanations", equalTo(written.get("form.gapExplanations")))
                .body("form.qualifications", equalTo(written.get("form.qualifications")))
                .body("form.referees", equalTo(written.get("form.referees")))
                .body("form.supportingStatement", nullValue())
                .body("form.evidence", empty())
                .body("form.declarations", empty())
                .body("form.adjustments", empty())
                .body("form.guaranteedInterview", nullValue())
                .body("form.privacyNoticeVersion", nullValue());
    }

    @Test
    void copies_nothing_of_other_candidates() {
        UUID others = aDraft(UUID.randomUUID(), aVacancy());
        giveContact(candidate);
        copy(candidate, others)
                .statusCode(422)
                .body("errors.pointer", contains("/copyFrom"))
                .body("errors.code", contains("no-such-application"));
        copy(candidate, UUID.randomUUID()).statusCode(422);
    }

    private ValidatableResponse copy(UUID person, UUID from) {
        return asCandidate(person)
                .body("{\"vacancyId\": \"%s\", \"copyFrom\": \"%s\"}".formatted(aVacancy(), from))
                .post("/applications")
                .then();
    }
}
