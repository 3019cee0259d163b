package hiring.application.disclosure;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.AssessorAssigned;
import hiring.events.StageOutcomeDecided;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaterQuestionComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"HEALTH", "CONVICTIONS", "RIGHT_TO_WORK_EVIDENCE", "SECRET_SOCIETY"})
    void refuses_answers_to_questions_of_later_stages_from_applicants(String question) {
        UUID vacancy = aVacancy();
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        answer(application, question).statusCode(409).body("code", equalTo("asked-later"));
        submit(candidate, application).statusCode(200);
        answer(application, question).statusCode(409).body("code", equalTo("asked-later"));
        asRecruiter()
                .get("/applications/{id}/later-answers", application)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"health", "convictions", "right-to-work-evidence", "disability", "dbs"})
    void rejects_later_questions_as_declarations_of_a_form(String code) {
        UUID application = aDraft(candidate, aVacancy());
        save(
                        candidate,
                        application,
                        "\"0\"",
                        "{\"declarations\": [{\"code\": \"%s\", \"answer\": true}]}".formatted(code))
                .statusCode(422)
                .body("errors.pointer", contains("/declarations/0/code"))
                .body("errors.code", contains("asked-later"));
        save(candidate, application, "\"0\"", "{\"%s\": \"None\"}".formatted(code))
                .statusCode(400)
                .body("errors.code", contains("unknown-field"));
    }

    @Test
    void the_shortlisted_are_asked_about_convictions_and_not_about_health_and_no_assessor_reads_it() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "shortlisting",
                StageOutcomeDecided.Outcome.PROGRESSED,
                "interview",
                Samples.CLOSES));
        eventually(() -> answer(application, "CONVICTIONS").statusCode(204));
        answer(application, "HEALTH").statusCode(409);
        answer(application, "NONSENSE").statusCode(400);
        asRecruiter()
                .get("/applications/{id}/later-answers", application)
                .then()
                .statusCode(200)
                .body("items.question", contains("CONVICTIONS"))
                .body("items.purpose", contains("Safer recruitment"))
                .body("items.answer", contains("Nothing to say in Maidstone"));

        UUID assessor = UUID.randomUUID();
        kafka().send(new AssessorAssigned(application, vacancy, "shortlisting", assessor, null, Samples.CLOSES));
        // The whole answer, not only the fields that are expected in it
        assertThat(anonymisedForm(assessor, application))
                .doesNotContain(
                        "Maidstone",
                        "hospital",
                        "Ill health",
                        "Care of a parent",
                        "hearing loop",
                        "Siân",
                        "Neill",
                        "Ann Other",
                        "Hillview",
                        "University of Kent",
                        "2013",
                        "2018",
                        "2019",
                        "right-to-work",
                        "HEARING_LOOP",
                        candidate.toString());
        as("assessor", assessor)
                .get("/applications/{id}/later-answers", application)
                .then()
                .statusCode(403);
    }

    @Test
    void shows_adjustments_only_to_staff_who_arrange_them() {
        UUID vacancy = aVacancy();
        String form = Samples.form().replace("{\"stage\": \"interview\", \"need\": \"A hearing loop\"}", """
                        {"stage": "interview", "kinds": ["HEARING_LOOP", "EXTRA_TIME"], "extraTimePercent": 25},
                        {"stage": "first-sift", "kinds": ["CAPTIONS"]}""");
        UUID application = aSubmission(candidate, vacancy, form);
        aSubmission(UUID.randomUUID(), vacancy, Samples.form().replaceFirst("\"adjustments\": \\[.*\\],", ""));
        asRecruiter()
                .get("/vacancies/{id}/adjustments?stage=interview", vacancy)
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(application.toString()))
                .body("items[0].adjustments.stage", contains("interview"))
                .body("items[0].adjustments[0].kinds", containsInAnyOrder("HEARING_LOOP", "EXTRA_TIME"))
                .body("items[0].adjustments[0].extraTimePercent", equalTo(25));
        for (String role : new String[] {"assessor", "auditor", "hiring-manager", "candidate"}) {
            as(role, UUID.randomUUID())
                    .get("/vacancies/{id}/adjustments", vacancy)
                    .then()
                    .statusCode(403);
        }
        UUID other = UUID.randomUUID();
        UUID draft = aCompleteDraft(other, vacancy, form.replace(", \"extraTimePercent\": 25", ""));
        submit(other, draft).statusCode(422).body("errors.pointer", contains("/adjustments/0/extraTimePercent"));
    }

    private ValidatableResponse answer(UUID application, String question) {
        return asCandidate(candidate)
                .body("{\"answer\": \"Nothing to say in Maidstone\"}")
                .put("/applications/{id}/later-answers/{question}", application, question)
                .then();
    }
}
