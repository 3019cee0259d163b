package hiring.vacancy.advert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkplaceComponentTest {

    private static final String ADVERTS = "/api/v1/adverts/";
    private static final String VACANCIES = "/api/v1/vacancies/";

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
    }

    @Test
    void an_address_is_typed_once_and_is_in_the_pack_on_the_board_and_in_the_posting() {
        String town = "Town " + UUID.randomUUID();
        ObjectNode pack = with("""
                [{"name": "Sessions House", "street": "County Road", "locality": "%s", "region": "Kent", "postcode":
                "me141xq"},
                 {"name": "Kent House", "locality": "Brussels", "postcode": "1000", "country":
                 "BE"}]""".formatted(town));

        String id = Api.published(pack);

        Api.read(id)
                .then()
                .body("post.workplaces[0].postcode", equalTo("ME14 1XQ"))
                .body("post.locations", contains("Sessions House", "Kent House"));
        given().get(ADVERTS + id + "/job-posting")
                .then()
                .statusCode(200)
                .body("jobLocation[0].name", equalTo("Sessions House"))
                .body("jobLocation[0].address.streetAddress", equalTo("County Road"))
                .body("jobLocation[0].address.addressLocality", equalTo(town))
                .body("jobLocation[0].address.addressRegion", equalTo("Kent"))
                .body("jobLocation[0].address.postalCode", equalTo("ME14 1XQ"))
                .body("jobLocation[0].address.addressCountry", equalTo("GB"))
                .body("jobLocation[1].address.streetAddress", nullValue())
                .body("jobLocation[1].address.addressLocality", equalTo("Brussels"))
                .body("jobLocation[1].address.addressCountry", equalTo("BE"));
        String first = "Sessions House, County Road, %s, Kent, ME14 1XQ".formatted(town);
        given().get(ADVERTS + id + "/application-pack")
                .then()
                .body(
                        "sections.find { it.code == 'job-description' }.parts[0].rows.find { it.name =="
                                + " 'Location' }.value",
                        equalTo(first + "; Kent House, Brussels, 1000, Belgium"))
                .body(
                        "sections.find { it.code == 'location' }.parts[0].points",
                        contains(first, "Kent House, Brussels, 1000, Belgium"));
        given().queryParam("location", town)
                .get(ADVERTS)
                .then()
                .body("items.id", contains(id))
                .body("items[0].locations", contains("Sessions House", town, "Kent House", "Brussels"));
        given().queryParam("q", town).get(ADVERTS).then().body("items.id", hasItem(id));
    }

    @Test
    void work_that_is_done_wholly_at_home_is_posted_as_such() {
        ObjectNode pack = with("[]");
        Packs.at(pack, "/post").set("remoteFrom", Packs.json("[\"GB\"]"));
        Packs.at(pack, "/organisation").put("logo", "https://www.kent.gov.uk/logo.png");
        Packs.at(pack, "/post")
                .set("salary", Packs.json("{\"lowest\": 24000, \"highest\": 24000.00, \"currency\": \"GBP\"}"));

        String id = Api.published(pack);

        given().get(ADVERTS + id + "/job-posting")
                .then()
                .body("jobLocationType", equalTo("TELECOMMUTE"))
                .body("applicantLocationRequirements[0].'@type'", equalTo("Country"))
                .body("applicantLocationRequirements.name", contains("United Kingdom"))
                .body("hiringOrganization.logo", equalTo("https://www.kent.gov.uk/logo.png"))
                .body("hiringOrganization.sameAs", equalTo("https://www.kent.gov.uk"))
                .body("baseSalary.value.value", equalTo(24000))
                .body("baseSalary.value.minValue", nullValue())
                .body("educationRequirements.credentialCategory", equalTo("bachelor degree"));
        given().get(ADVERTS + id + "/application-pack")
                .then()
                .body(
                        "sections.find { it.code == 'location' }.parts[0].paragraphs",
                        contains("Countries from which all of the work can be done at home: United Kingdom."));
        String manager = Api.published(Packs.anew(Packs.manager()));
        given().get(ADVERTS + manager + "/job-posting")
                .then()
                .body("jobLocationType", nullValue())
                .body("applicantLocationRequirements", nullValue())
                .body("educationRequirements", nullValue())
                .body("jobLocation.address.addressCountry", contains("GB"))
                .body("jobLocation[0].address.addressLocality", nullValue());
    }

    @Test
    void reports_all_mistakes_of_an_address_at_once() {
        ObjectNode pack = with("""
                [{"name": " ", "street": "%s", "postcode": "XX1"},
                 {"postcode": "ME14_1XQ", "country": "gb"},
                 null,
                 {"name": "A", "country": "UK"}]""".formatted("x".repeat(301)));
        Packs.at(pack, "/post").set("remoteFrom", Packs.json("[\"england\"]"));

        Api.draft(pack)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/post/remoteFrom/0"))
                .body(
                        "errors.findAll { it.pointer.startsWith('/post/workplaces') }.pointer",
                        containsInAnyOrder(
                                "/post/workplaces/0/name",
                                "/post/workplaces/0/street",
                                "/post/workplaces/0/postcode",
                                "/post/workplaces/1/name",
                                "/post/workplaces/1/postcode",
                                "/post/workplaces/1/country",
                                "/post/workplaces/2",
                                "/post/workplaces/3/country"))
                .body("errors.findAll { it.pointer.startsWith('/post/locations') }.size()", equalTo(0));
    }

    @Test
    void reads_and_renders_a_document_without_workplaces() throws SQLException {
        ObjectNode pack = with("[]");
        Packs.at(pack, "/post").remove("workplaces");
        Packs.at(pack, "/post").set("locations", Packs.json("[\"Sessions House\", \"Invicta House\"]"));
        String id = Api.published(pack);
        String frozen = given().get(ADVERTS + id + "/application-pack").asString();
        forgetWorkplaces(id);

        Api.read(id).then().statusCode(200).body("post.workplaces.name", contains("Sessions House", "Invicta House"));
        given().get(ADVERTS + id + "/job-posting")
                .then()
                .body("jobLocation.address.addressLocality", contains("Sessions House", "Invicta House"));
        // A change of its dates reads what is kept, and makes a version that differs in the dates alone
        Api.once(Api.author())
                .header("If-Match", Api.read(id).header("ETag"))
                .body("""
                        {"because": "ARRANGEMENTS_CHANGED", "reason": "Rooms",
                         "stages": [{"code": "interview", "weeksCommencing": [{"date": "2021-02-22"}]}]}""")
                .post(VACANCIES + id + "/timetable-changes")
                .then()
                .statusCode(200);
        given().get(ADVERTS + id + "/application-pack/versions")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[1].changes.section", contains("timetable"));
        assertThat(given().get(ADVERTS + id + "/application-pack/versions/1")
                        .jsonPath()
                        .getList("sections"))
                .isEqualTo(io.restassured.path.json.JsonPath.from(frozen).getList("sections"));
    }

    private void forgetWorkplaces(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        update vacancy set document = document #- '{post,workplaces}', drafted = drafted #-
                        '{post,workplaces}'
                        where id = ?::uuid""")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static ObjectNode with(String workplaces) {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/post").set("workplaces", Packs.json(workplaces));
        return pack;
    }
}
