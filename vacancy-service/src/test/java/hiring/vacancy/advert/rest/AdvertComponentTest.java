package hiring.vacancy.advert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdvertComponentTest {

    private static final String ADVERTS = "/api/v1/adverts/";

    @Inject
    MovableClock clock;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
    }

    @Test
    void hides_vacancies_that_are_not_published() {
        String draft = Api.drafted(Packs.anew(Packs.graduate()));
        String approved = Api.approved(Packs.anew(Packs.graduate()));
        for (String id : List.of(draft, approved, UUID.randomUUID().toString())) {
            given().get(ADVERTS + id).then().statusCode(404).body("code", equalTo("not-found"));
            given().get(ADVERTS + id + "/application-pack").then().statusCode(404);
        }
        given().queryParam("limit", 100).get(ADVERTS).then().body("items.id", not(hasItems(draft, approved)));
    }

    @Test
    void shows_an_advert_without_its_scoring_to_the_public() {
        String id = Api.published(Packs.anew(Packs.graduate()));

        String body = given().get(ADVERTS + id)
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("title", equalTo("Graduate Development Operations Officer"))
                .body("closingWords", equalTo("11:59pm on Monday 21 December 2020"))
                .body("asWritten", equalTo("Applications close at midnight on Monday 21st December 2020"))
                .body("criteria.size()", equalTo(25))
                .body("stages.code", contains("first-sift", "shortlisting", "assessment-centre", "interview"))
                .body("post.division", equalTo("Infrastructure Division"))
                .body("terms.annualLeave.days", equalTo(27))
                .extract()
                .asString();

        assertThat(body)
                .doesNotContain("\"matrix\"", "\"anchors\"", "\"weight\"", "\"progression\"", Api.AUTHOR.toString());
    }

    @Test
    void removes_an_advert_from_the_list_at_its_closing_and_still_shows_it() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        assertThat(allOpen()).contains(id);

        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));

        assertThat(allOpen()).doesNotContain(id);
        given().get(ADVERTS + id).then().statusCode(200).body("open", equalTo(false));
    }

    @Test
    void the_first_to_close_comes_first() {
        String graduate = Api.published(Packs.anew(Packs.graduate()));
        String manager = Api.published(Packs.anew(Packs.manager()));

        List<String> open = allOpen();

        assertThat(open).doesNotHaveDuplicates().containsSubsequence(graduate, manager);
        given().queryParam("limit", 100)
                .get(ADVERTS)
                .then()
                .body("items.find { it.id == '" + graduate + "' }.locations", contains("Sessions House", "Maidstone"))
                .body("items.find { it.id == '" + graduate + "' }.grade", equalTo("KR 8"))
                .body(
                        "items.find { it.id == '" + graduate + "' }.closingWords",
                        equalTo("11:59pm on Monday 21 December 2020"))
                .body("items.find { it.id == '" + manager + "' }.locations", equalTo(List.of()))
                .body(
                        "items.find { it.id == '" + manager + "' }.directorate",
                        equalTo("Children, Young People and Education"));
    }

    @Test
    void a_pack_shows_the_timetable_and_the_criteria_of_the_vacancy() {
        String id = Api.published(Packs.anew(Packs.graduate()));

        given().get(ADVERTS + id + "/application-pack")
                .then()
                .statusCode(200)
                .body("issued", equalTo("2020-11"))
                .body("sections.size()", equalTo(14))
                .body(
                        "sections.find { it.code == 'timetable' }.parts[0].rows.collect { it.name + ': ' + it.value }",
                        contains(
                                "Closing: 11:59pm on Monday 21 December 2020",
                                "First sift activity: Tuesday 22 December 2020 to 11:59pm on Monday 4 January 2021",
                                "Assessment centre: week commencing Monday 25 January 2021, week commencing"
                                        + " Monday 1 February 2021",
                                "Final stage interview: week commencing Monday 15 February 2021",
                                "Start: Monday 22 March 2021"))
                .body(
                        "sections.find { it.code == 'person-specification' }.parts.find { it.heading == 'Skills"
                                + " & Abilities' }.points.size()",
                        equalTo(7))
                .body(
                        "sections.find { it.code == 'political-arrangements' }.parts.find { it.heading =="
                                + " 'Members' }.rows.value",
                        contains("65", "7", "5", "4"))
                .body(
                        "sections.find { it.code == 'working-for-us' }.parts.find { it.heading == 'Terms and"
                                + " conditions' }.paragraphs",
                        hasItem("Annual leave: 27 days, and paid public holidays on top."))
                .body(
                        "sections.find { it.code == 'how-to-respond' }.parts[-1].links[0].address",
                        equalTo("https://kent.gov.uk/jobs/starting-your-career/kent-graduate-programme"))
                .body("next", nullValue());
    }

    @Test
    void the_managers_pack_has_its_own_sections() {
        String id = Api.published(Packs.anew(Packs.manager()));

        given().get(ADVERTS + id + "/application-pack")
                .then()
                .statusCode(200)
                .body("sections.find { it.code == 'values' }.parts.points*.size()", contains(5, 6, 5))
                .body(
                        "sections.find { it.code == 'organisational-responsibilities' }.parts.points*.size()",
                        contains(0, 11, 4, 6, 6))
                .body(
                        "sections.find { it.code == 'selection-process' }.parts[0].rows.collect { it.name + ': '"
                                + " + it.value }",
                        hasItems(
                                "Closing: 11:59pm on Sunday 21 August 2022",
                                "Interview: Thursday 1 September 2022, Friday 2 September 2022 (may change)"));
    }

    private static List<String> allOpen() {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = given().queryParam("limit", 2);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            var answer = page.get(ADVERTS).then().statusCode(200).extract();
            ids.addAll(answer.jsonPath().getList("items.id"));
            cursor = answer.path("next");
        } while (cursor != null);
        return ids;
    }
}
