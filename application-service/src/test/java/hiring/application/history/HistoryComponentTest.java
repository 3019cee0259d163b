package hiring.application.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryComponentTest extends ComponentTest {

    private final UUID candidate = UUID.randomUUID();

    @Test
    void shows_candidates_their_history_with_gaps_up_to_the_submission() {
        UUID application = aSubmission(candidate, aVacancy());
        itIs(Samples.CLOSES.plusSeconds(100_000_000));

        String body = asCandidate(candidate)
                .get("/applications/{id}/history/timeline", application)
                .then()
                .statusCode(200)
                .body("toleratedDays", equalTo(31))
                .body(
                        "stretches.kind",
                        contains(
                                "COVERED",
                                "NOT_STATED",
                                "COVERED",
                                "TOLERATED_GAP",
                                "COVERED",
                                "EXPLAINED_GAP",
                                "COVERED"))
                .body(
                        "stretches.to",
                        contains(
                                "2015-07-31",
                                "2018-07-30",
                                "2018-07-31",
                                "2018-08-14",
                                "2019-06-30",
                                "2019-09-30",
                                "2020-12-01"))
                .body("stretches[5].days", equalTo(92))
                .body("stretches[6].entries", contains(1))
                .extract()
                .asString();
        assertThat(body).doesNotContain("hospital");
        asCandidate(UUID.randomUUID())
                .get("/applications/{id}/history/timeline", application)
                .then()
                .statusCode(404);
    }

    @Test
    void shows_recruiters_the_history_after_the_submission_and_refuses_assessors() {
        UUID vacancy = aVacancy();
        UUID draft = aDraft(candidate, vacancy);
        asRecruiter().get("/applications/{id}/history/timeline", draft).then().statusCode(404);
        UUID application = aSubmission(UUID.randomUUID(), vacancy);
        asRecruiter()
                .get("/applications/{id}/history/timeline", application)
                .then()
                .statusCode(200)
                .body("stretches.kind", hasItems("NOT_STATED", "EXPLAINED_GAP"));
        asRecruiter()
                .get("/applications/{id}/eligibility", application)
                .then()
                .statusCode(200)
                .body("history.stretches.kind", hasItems("NOT_STATED", "EXPLAINED_GAP"))
                .body("findings.explanation", everyItem(endsWith(".")));
        as("assessor", UUID.randomUUID())
                .get("/applications/{id}/history/timeline", application)
                .then()
                .statusCode(403);
    }

    @Test
    void shows_a_history_of_five_hundred_entries() {
        UUID application = aDraft(candidate, aVacancy());
        String spells = IntStream.range(0, 500)
                .mapToObj(i -> "{\"kind\": \"EMPLOYMENT\", \"from\": \"%d-%02d\", \"to\": \"%1$d-%2$02d\"}"
                        .formatted(1970 + i / 12, i % 12 + 1))
                .collect(Collectors.joining(", "));
        save(candidate, application, "\"0\"", "{\"history\": [%s]}".formatted(spells))
                .statusCode(200);

        // One stretch from January 1970 to August 2011, then a gap
        asCandidate(candidate)
                .get("/applications/{id}/history/timeline", application)
                .then()
                .statusCode(200)
                .body("stretches.kind", contains("COVERED", "GAP_TO_EXPLAIN"))
                .body("stretches[0].entries.size()", equalTo(500))
                .body("stretches[0].to", equalTo("2011-08-31"));
    }
}
