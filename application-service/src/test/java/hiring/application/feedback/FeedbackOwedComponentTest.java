package hiring.application.feedback;

import static hiring.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.FeedbackReleased;
import hiring.events.StageOutcomeDecided;
import hiring.kit.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
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

        String task = "items.find { it.id == '%s' }".formatted(application);
        asRecruiter()
                .get("/tasks?kind=GIVE_FEEDBACK&limit=100")
                .then()
                .statusCode(200)
                .body(task + ".dueAt", equalTo("2021-02-18T00:00:00Z"))
                .body(task + ".vacancyId", equalTo(vacancy.toString()));
        as("recruiter", UUID.randomUUID())
                .get("/tasks?kind=GIVE_FEEDBACK&limit=100")
                .then()
                .body("items.id", not(hasItem(application.toString())));

        UUID other = UUID.randomUUID();
        assignMany(application, other).body("items.code", contains(null, "no-feedback-owed"));
        assignMany(application, other).body("unchanged", equalTo(1)).body("refused", equalTo(1));
        assignMany(application, RECRUITER).body("done", equalTo(1));
        for (UUID stranger : List.of(TestPeople.unknown(), TestPeople.with("assessor"), TestPeople.disabled())) {
            postOwner(application, stranger)
                    .statusCode(422)
                    .body("errors.pointer", contains("/owner"))
                    .body("errors.code", contains("unknown-recruiter"));
        }
        assignMany(application, RECRUITER).body("unchanged", equalTo(1));

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

    @Test
    void feedback_is_overdue_at_the_end_of_the_day_in_the_vacancys_time_zone() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.inZone(Samples.vacancy(vacancy), "Pacific/Honolulu"));
        UUID application = aSubmission(candidate, vacancy);
        itIs(Instant.parse("2021-01-20T20:00:00Z"));
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
        UUID owner = UUID.randomUUID();
        assignMany(application, owner).body("done", equalTo(1));

        itIs(Instant.parse("2021-02-18T09:00:00Z"));
        asRecruiter()
                .get("/feedback-requests?owner=%s".formatted(owner))
                .then()
                .body("items.dueOn", contains("2021-02-17"))
                .body("items.overdue", contains(false));
        itIs(Instant.parse("2021-02-18T10:00:00Z"));
        asRecruiter()
                .get("/feedback-requests?owner=%s&overdue=true".formatted(owner))
                .then()
                .body("items.overdue", contains(true));
    }

    private static ValidatableResponse assignMany(UUID application, UUID owner) {
        return postOwner(application, owner).statusCode(200);
    }

    private static ValidatableResponse postOwner(UUID application, UUID owner) {
        return asRecruiter()
                .body("{\"applicationIds\": [\"%s\", \"%s\"], \"owner\": \"%s\"}"
                        .formatted(application, new UUID(2, 2), owner))
                .post("/feedback-requests/owner-assignments")
                .then();
    }
}
