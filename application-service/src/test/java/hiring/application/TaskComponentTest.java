package hiring.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The work queue of candidates and recruiters. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskComponentTest extends ComponentTest {

    @Test
    void a_draft_waits_for_its_candidate_until_the_closing_or_the_end_of_an_extension() {
        UUID candidate = UUID.randomUUID();
        UUID vacancy = aVacancy();
        UUID later = aVacancy();
        UUID first = aDraft(candidate, vacancy);
        UUID second = aDraft(candidate, later);

        String next = asCandidate(candidate)
                .get("/tasks?limit=1")
                .then()
                .statusCode(200)
                .body("items.kind", contains("SUBMIT_APPLICATION"))
                .body("items.applicationId", contains(first.toString()))
                .body("items.dueAt", contains(Samples.CLOSES.toString()))
                .extract()
                .path("next");
        asCandidate(candidate)
                .get("/tasks?limit=1&cursor={next}", next)
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(second.toString()))
                .body("next", nullValue());
        asCandidate(candidate).get("/tasks/counts").then().body("items.number", contains(2));
        asCandidate(candidate).get("/tasks?cursor=unreadable").then().statusCode(400);
        as("auditor", candidate).get("/tasks").then().statusCode(403);

        itIs(Samples.CLOSES.minusSeconds(60));
        Instant until = Samples.CLOSES.plusSeconds(3600);
        asRecruiter()
                .body("{\"until\": \"%s\", \"reason\": \"In hospital\"}".formatted(until))
                .post("/applications/{id}/deadline-extensions", second)
                .then()
                .statusCode(201);
        itIs(Samples.CLOSES);
        asCandidate(candidate)
                .get("/tasks")
                .then()
                .body("items.applicationId", contains(second.toString()))
                .body("items.dueAt", contains(until.toString()));
        itIs(until);
        asCandidate(candidate).get("/tasks/counts").then().body("items.size()", equalTo(0));
    }
}
