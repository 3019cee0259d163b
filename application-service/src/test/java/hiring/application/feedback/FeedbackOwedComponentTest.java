package hiring.application.feedback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.FeedbackReleased;
import hiring.events.StageOutcomeDecided;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackOwedComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @Test
    void feedback_is_owed_from_the_request_after_the_decision_to_its_release() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy);
        itIs(Instant.parse("2021-01-20T10:00:00Z"));
        asCandidate(candidate)
                .body("{}")
                .post("/applications/{id}/feedback-requests", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("decision-not-made"));
        kafka().send(new StageOutcomeDecided(
                application,
                vacancy,
                candidate,
                "shortlisting",
                StageOutcomeDecided.Outcome.NOT_PROGRESSED,
                null,
                Samples.CLOSES));
        eventually(() -> asCandidate(candidate)
                .body("{}")
                .post("/applications/{id}/feedback-requests", application)
                .then()
                .statusCode(201));

        // Twenty working days after Wednesday 20 January
        String mine = "items.find { it.applicationId == '%s' }".formatted(application);
        asRecruiter()
                .get("/feedback-requests?limit=100")
                .then()
                .statusCode(200)
                .body(mine + ".dueOn", equalTo("2021-02-17"))
                .body(mine + ".overdue", equalTo(false));
        asRecruiter()
                .body("{\"owner\": \"%s\"}".formatted(RECRUITER))
                .put("/feedback-requests/{id}/owner", application)
                .then()
                .statusCode(204);

        itIs(Instant.parse("2021-02-17T23:00:00Z"));
        asRecruiter()
                .get("/feedback-requests?overdue=true&limit=100")
                .then()
                .body("items.applicationId", not(hasItem(application.toString())));
        itIs(Instant.parse("2021-02-18T00:30:00Z"));
        asRecruiter()
                .get("/feedback-requests?overdue=true&owner=%s&limit=100".formatted(RECRUITER))
                .then()
                .body("items.applicationId", contains(application.toString()));

        kafka().send(new FeedbackReleased(application, vacancy, candidate, Instant.parse("2021-02-18T01:00:00Z")));
        eventually(() -> asRecruiter()
                .get("/feedback-requests?limit=100")
                .then()
                .body("items.applicationId", not(hasItem(application.toString()))));
        asRecruiter()
                .body("{}")
                .put("/feedback-requests/{id}/owner", application)
                .then()
                .statusCode(404);
        asCandidate(candidate).get("/feedback-requests").then().statusCode(403);
    }
}
