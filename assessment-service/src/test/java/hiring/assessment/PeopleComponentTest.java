package hiring.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hiring.kit.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Names of staff, and never of candidates. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleComponentTest extends ComponentTest {

    private static final String ASSESSOR_ROLE = "assessor";

    @Test
    void names_staff_by_ids_and_leaves_out_all_others() {
        UUID assessor = TestPeople.named("Tom", "Ellis", ASSESSOR_ROLE, "candidate", "offline_access");
        UUID candidate = TestPeople.named("Aisha", "Khan", "candidate");
        UUID former = TestPeople.formerlyNamed("Ann", "Other", "recruiter", "hiring-manager");
        list("ids=" + assessor + "&ids=" + candidate + "&ids=" + former + "&ids=" + TestPeople.unknown())
                .statusCode(200)
                .body("items.id", contains(assessor.toString(), former.toString()))
                .body("items.name", contains("Tom Ellis", "Ann Other"))
                .body("items[0].roles", contains("ASSESSOR"))
                .body("items[1].roles", contains("RECRUITER", "HIRING_MANAGER"))
                .body("items.active", contains(true, false))
                .body("next", nullValue());
        list("role=RECRUITER&ids=" + assessor + "&ids=" + former).body("items.name", contains("Ann Other"));
    }

    @Test
    void finds_staff_by_a_part_of_the_name_in_pages() {
        String family = "Zq" + UUID.randomUUID();
        TestPeople.named("A", family + "1", ASSESSOR_ROLE);
        TestPeople.named("B", family + "2", "candidate");
        TestPeople.named("C", family + "3", "recruiter");
        TestPeople.formerlyNamed("D", family + "4", ASSESSOR_ROLE);
        list("q=" + family).statusCode(200).body("items.name", contains("A " + family + "1", "C " + family + "3"));
        list("role=ASSESSOR&q=" + family).body("items.name", contains("A " + family + "1"));
        String next = list("limit=2&q=" + family)
                .body("items.name", contains("A " + family + "1"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        list("limit=2&q=" + family + "&cursor=" + next)
                .body("items.name", contains("C " + family + "3"))
                .body("next", nullValue());
        list("q=no-such-name").body("items", empty());
    }

    @Test
    void refuses_a_search_without_words_and_callers_who_are_no_staff() {
        list("limit=5").statusCode(422).body("errors.pointer", contains("/q"));
        list("q=a").statusCode(422);
        list("q=abc&cursor=x").statusCode(400).body("code", equalTo("bad-cursor"));
        as("candidate", UUID.randomUUID()).get("/api/v1/people?q=ellis").then().statusCode(403);
    }

    @Test
    void asks_callers_to_come_again_while_the_provider_is_away() {
        list("ids=" + TestPeople.unanswered()).statusCode(503);
    }

    private ValidatableResponse list(String query) {
        return as(ASSESSOR_ROLE, ann).get("/api/v1/people?" + query).then();
    }
}
