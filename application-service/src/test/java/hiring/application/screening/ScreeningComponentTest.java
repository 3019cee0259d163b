package hiring.application.screening;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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

/** Questions before the form: a warning at once, and a person's decision after it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningComponentTest extends ComponentTest {

    private static final List<ScreeningQuestion> ASKED = List.of(
            new ScreeningQuestion("swim", "Can you swim 50 metres?", true),
            new ScreeningQuestion("minimum-age", "Will you be at least 18 years old on 1 September 2021?", true));

    private final UUID candidate = UUID.randomUUID();

    private UUID aScreeningVacancy() {
        UUID id = UUID.randomUUID();
        publish(Samples.screening(Samples.vacancy(id), ASKED));
        return id;
    }

    private ValidatableResponse start(UUID vacancy, String answers) {
        giveContact(candidate);
        return asCandidate(candidate)
                .body("{\"vacancyId\": \"%s\", \"answers\": %s}".formatted(vacancy, answers))
                .post("/applications")
                .then();
    }

    private static String form(boolean swims) {
        String answers = """
                {"code": "swim", "answer": %s}, {"code": "minimum-age", "answer": true},""".formatted(swims);
        return Samples.form().replace("\"declarations\": [", "\"declarations\": [" + answers);
    }

    @Test
    void another_answer_is_warned_of_at_once_and_a_person_decides() {
        UUID vacancy = aScreeningVacancy();
        UUID application = UUID.fromString(start(vacancy, """
                        [{"code": "swim", "answer": false}, {"code": "minimum-age", "answer": true}]""")
                .statusCode(201)
                .body("warnings.code", contains("swim"))
                .extract()
                .path("id"));
        asCandidate(candidate)
                .get("/applications/{id}", application)
                .then()
                .header("ETag", "\"1\"")
                .body("vacancy.screening.code", contains("swim", "minimum-age"))
                .body("form.declarations.code", contains("swim", "minimum-age"))
                .body("checklist.warnings.code", contains("swim"));

        save(candidate, application, "\"1\"", form(false))
                .statusCode(200)
                .body("checklist.complete", equalTo(true))
                .body("checklist.warnings.code", contains("swim"));
        submit(candidate, application).statusCode(200);

        asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .body("eligibility", equalTo("UNDECIDED"))
                .body("proposal", equalTo("INELIGIBLE"))
                .body("findings.findAll { it.verdict != 'MET' }.rule", contains("swim"))
                .body(
                        "findings.find { it.rule == 'swim' }.explanation",
                        containsString("answered no, and the post needs yes"));
        asRecruiter()
                .body("""
                        {"outcome": "ELIGIBLE", "reason": "Has learned it since",
                         "rulings": [{"rule": "swim", "code": "ANSWER_CORRECTED"}]}""")
                .post("/applications/{id}/eligibility-decisions", application)
                .then()
                .statusCode(201);
    }

    @Test
    void the_needed_answers_leave_nothing_to_decide() {
        UUID application = UUID.fromString(start(aScreeningVacancy(), "[]")
                .statusCode(201)
                .body("warnings", empty())
                .extract()
                .path("id"));
        save(candidate, application, "\"0\"", Samples.form())
                .statusCode(200)
                .body("checklist.complete", equalTo(false))
                .body("checklist.sections.missing.flatten().code", contains("question-missing", "question-missing"));
        save(candidate, application, "\"1\"", form(true))
                .statusCode(200)
                .body("checklist.complete", equalTo(true))
                .body("checklist.warnings", empty());
        submit(candidate, application).statusCode(200);
        asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .body("eligibility", equalTo("ELIGIBLE"))
                .body("findings.rule", hasItem("minimum-age"));
    }

    @Test
    void an_answer_to_what_is_not_asked_begins_nothing() {
        UUID vacancy = aScreeningVacancy();
        start(vacancy, """
                        [{"code": "swim", "answer": true}, {"code": "height", "answer": true}]""")
                .statusCode(422)
                .body("errors.pointer", contains("/answers/1/code"))
                .body("errors.code", contains("not-asked"));
        start(vacancy, "[]").statusCode(201);
    }
}
