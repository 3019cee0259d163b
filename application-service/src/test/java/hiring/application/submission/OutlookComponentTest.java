package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.ScreeningQuestion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutlookComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @Test
    void tells_a_candidate_what_the_rules_will_say_after_the_submission() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        outlook(application)
                .statusCode(200)
                .body("applicationId", equalTo(application.toString()))
                .body("outlook", equalTo("INELIGIBLE"))
                .body("criteria.verdict", hasItem("NOT_MET"))
                .body("criteria.missing.flatten()", hasItem("QUALIFICATION"));

        ObjectNode form = (ObjectNode) new ObjectMapper().readTree(Samples.form());
        save(candidate, application, "\"0\"", form.toString()).statusCode(200);
        List<String> before = outlook(application)
                .statusCode(200)
                .body("outlook", equalTo("ELIGIBLE"))
                .body("criteria.verdict", everyItem(equalTo("MET")))
                .body("criteria.qualifications.flatten().reason", hasItem("AS_REQUIRED"))
                .extract()
                .path("criteria.code");
        submit(candidate, application).statusCode(200);
        List<String> after = asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .body("proposal", equalTo("ELIGIBLE"))
                .extract()
                .path("findings.rule");
        assertThat(before).isEqualTo(after).isNotEmpty();
    }

    @Test
    void tells_where_a_person_will_decide() throws Exception {
        UUID application = aDraft(candidate, aVacancy());
        ObjectNode form = (ObjectNode) new ObjectMapper().readTree(Samples.form());
        form.withArray("qualifications")
                .forEach(qualification -> ((ObjectNode) qualification).put("status", "PREDICTED"));
        save(candidate, application, "\"0\"", form.toString()).statusCode(200);
        outlook(application)
                .body("outlook", equalTo("NEEDS_DECISION"))
                .body("criteria.verdict", hasItem("NEEDS_DECISION"))
                .body("criteria.missing.flatten()", hasItem("ACHIEVEMENT"));
    }

    @Test
    void covers_the_questions_before_the_form() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.screening(
                Samples.vacancy(vacancy), List.of(new ScreeningQuestion("swim", "Can you swim 50 metres?", true))));
        UUID application = aDraft(candidate, vacancy);
        savePart(candidate, application, "\"0\"", "declarations", "[{\"code\": \"swim\", \"answer\": false}]")
                .statusCode(200);
        outlook(application)
                .body("outlook", equalTo("INELIGIBLE"))
                .body("criteria.findAll { it.code == 'swim' }.verdict", contains("NOT_MET"));
    }

    @Test
    void tells_only_the_candidate_and_only_before_the_submission() {
        UUID application = aDraft(candidate, aVacancy());
        asCandidate(UUID.randomUUID())
                .get("/applications/{id}/eligibility-outlook", application)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-application"));
        asRecruiter()
                .get("/applications/{id}/eligibility-outlook", application)
                .then()
                .statusCode(403);
        save(candidate, application, "\"0\"", Samples.form()).statusCode(200);
        submit(candidate, application).statusCode(200);
        outlook(application)
                .statusCode(409)
                .body("code", equalTo("not-a-draft"))
                .body("applicationStatus", equalTo("SUBMITTED"));
    }

    private ValidatableResponse outlook(UUID application) {
        return asCandidate(candidate)
                .get("/applications/{id}/eligibility-outlook", application)
                .then();
    }
}
