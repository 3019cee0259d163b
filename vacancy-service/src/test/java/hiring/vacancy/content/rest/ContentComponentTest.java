package hiring.vacancy.content.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Blocks and grades from a day on; each test has an organisation of its own. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentComponentTest {

    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-0000-0000-0000000000f9");
    private static final String BLOCKS = "/api/v1/content-blocks/";
    private static final String GRADES = "/api/v1/grade-terms/";
    private static final String ADVERTS = "/api/v1/adverts/";
    private static final String VACANCIES = "/api/v1/vacancies/";

    private final String organisation = "o" + UUID.randomUUID();

    @Inject
    MovableClock clock;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
    }

    @Test
    void differs_between_years_only_where_texts_have_changed() {
        blocksOfBothYears();
        grade("KR 8", "2019-04-01", 1, 27).then().statusCode(201).body("grade", equalTo("KR8"));
        String november = Api.published(referring(Packs.graduate()));

        clock.moveTo(Instant.parse("2022-07-20T09:00:00Z"));
        ObjectNode later = referring(Packs.graduate());
        // The same vacancy again, so that all that differs comes from the blocks
        Packs.at(later, "/organisation/content").put("on", "2022-07-20");
        String august = Api.drafted(withoutStart(later));

        JsonNode before = packAt(given().accept("application/json").get(ADVERTS + november + "/application-pack"));
        JsonNode after = packAt(Api.author().accept("application/json").get(VACANCIES + august + "/application-pack"));
        List<String> different = java.util.stream.IntStream.range(
                        0, before.get("sections").size())
                .filter(i -> !before.at("/sections/" + i).equals(after.at("/sections/" + i)))
                .mapToObj(i -> before.at("/sections/" + i + "/code").asText())
                .toList();
        assertThat(different).containsExactly("introduction", "political-arrangements", "timetable");
        assertThat(before.at("/sections/1").toString()).contains("1.4 million");
        assertThat(after.at("/sections/1").toString()).contains("1.5 million");
        assertThat(before.at("/sections/3").findValuesAsText("value")).startsWith("65", "7", "5", "4");
        assertThat(after.at("/sections/3").findValuesAsText("value")).startsWith("62", "7", "6", "4", "2");
    }

    @Test
    void notice_and_leave_come_from_the_row_of_the_grade() {
        blocksOfBothYears();
        grade("KR8", "2019-04-01", 1, 27).then().statusCode(201);
        grade("KR 14", "2019-04-01", 3, 30).then().statusCode(201);
        // Not yet in force
        grade("KR8", "2021-04-01", 2, 28).then().statusCode(201);

        String graduate = Api.published(referring(Packs.graduate()));
        ObjectNode manager = referring(Packs.manager());
        String service = Api.published(manager);

        given().get(ADVERTS + graduate)
                .then()
                .body("terms.noticeMonths", equalTo(1))
                .body("terms.annualLeave.days", equalTo(27));
        given().get(ADVERTS + service)
                .then()
                .body("terms.noticeMonths", equalTo(3))
                .body("terms.annualLeave.days", equalTo(30));
        given().accept("application/json")
                .get(ADVERTS + service + "/application-pack")
                .then()
                .body("sections.parts.paragraphs.flatten()", hasItem("Notice: 3 months."));
    }

    @Test
    void corrects_a_row_from_its_day_on_without_changing_frozen_packs() {
        blocksOfBothYears();
        String wrong = grade("KR8", "2019-04-01", 2, 27)
                .then()
                .statusCode(201)
                .body("superseded", equalTo(false))
                .body("recordedBy", equalTo(ADMINISTRATOR.toString()))
                .extract()
                .path("id");
        String published = Api.published(referring(Packs.graduate()));
        String drafted = Api.drafted(referring(Packs.graduate()));

        String right = correction(wrong, 1, "The agreement says one month")
                .then()
                .statusCode(201)
                .body("corrects", equalTo(wrong))
                .body("effectiveFrom", equalTo("2019-04-01"))
                .body("noticeMonths", equalTo(1))
                .extract()
                .path("id");

        given().get(ADVERTS + published).then().body("terms.noticeMonths", equalTo(2));
        Api.requestReview(drafted).then().statusCode(200).body("terms.noticeMonths", equalTo(1));
        correction(wrong, 3, "Once more").then().statusCode(409).body("code", equalTo("already-corrected"));
        correction(right, 1, "The same").then().statusCode(409).body("code", equalTo("nothing-changed"));
        correction(UUID.randomUUID().toString(), 1, "None").then().statusCode(404);
        correction(right, 13, " ")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/noticeMonths", "/reason"));
        // The day is taken by the correction as it was by the mistake
        grade("KR8", "2019-04-01", 1, 27).then().statusCode(409);
        administrator()
                .queryParam("organisation", organisation)
                .get(GRADES)
                .then()
                .body("items.superseded", contains(true, false))
                .body("items.noticeMonths", contains(2, 1))
                .body("items.correctionReason", contains((Object) null, "The agreement says one month"));
    }

    @Test
    void warns_of_terms_that_differ_from_the_table_of_grades() {
        blocksOfBothYears();
        grade("KR8", "2019-04-01", 1, 27).then().statusCode(201);
        ObjectNode typed = referring(Packs.graduate());
        Packs.at(typed, "/terms").put("noticeMonths", 3);
        Packs.at(typed, "/terms").putObject("annualLeave").put("days", 30).put("publicHolidaysInAddition", true);
        Packs.at(typed, "/terms/annualLeave").put("concessionaryDays", 1).put("concessionaryAt", "Christmas");

        findings(typed)
                .body(
                        "findings.findAll { it.code == 'not-of-the-grade' }.pointer",
                        containsInAnyOrder("/terms/noticeMonths", "/terms/annualLeave"))
                .body("findings.findAll { it.code == 'not-of-the-grade' }.severity.unique()", contains("WARNING"));
        findings(referring(Packs.graduate())).body("findings.code", not(hasItem("not-of-the-grade")));
    }

    private static ValidatableResponse findings(ObjectNode pack) {
        return Api.author()
                .get(VACANCIES + Api.drafted(pack) + "/pack-check")
                .then()
                .statusCode(200);
    }

    private static Response correction(String id, int notice, String reason) {
        return Api.once(administrator()).body("""
                        {"noticeMonths": %d, "reason": "%s", "annualLeave":
                         {"days": 27, "publicHolidaysInAddition": true, "concessionaryDays": 1, "concessionaryAt":
                         "Christmas"}}""".formatted(notice, reason)).post(GRADES + id + "/corrections");
    }

    @Test
    void publishes_the_approved_text_and_refills_a_returned_draft() {
        String introduction = block(
                        "INTRODUCTION", "2020-01-01", "{\"blocks\": [{\"paragraphs\": [\"As approved.\"]}]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        blockOf("POLITICAL_ARRANGEMENTS", "2020-01-01", Packs.graduate());
        grade("KR8", "2019-04-01", 1, 27).then().statusCode(201);
        String published = Api.drafted(referring(Packs.graduate()));
        String returned = Api.drafted(referring(Packs.graduate()));
        for (String id : List.of(published, returned)) {
            Api.requestReview(id).then().statusCode(200);
            Api.approve(id).then().statusCode(200);
        }

        correct(introduction, "\"0\"", "{\"blocks\": [{\"paragraphs\": [\"As corrected.\"]}]}")
                .then()
                .statusCode(200);
        Api.publish(published, "{}").then().statusCode(200);
        Api.step(Api.author(), returned, "returns", "{\"reason\": \"Again\"}")
                .then()
                .statusCode(200);

        String pack = given().accept("application/json")
                .get(ADVERTS + published + "/application-pack")
                .asString();
        assertThat(pack).contains("As approved.").doesNotContain("As corrected.");
        String draft = Api.author()
                .accept("application/json")
                .get(VACANCIES + returned + "/application-pack")
                .asString();
        assertThat(draft).contains("As corrected.").doesNotContain("As approved.");
        Api.author()
                .get(VACANCIES + returned + "/document")
                .then()
                .body("organisation.content.from", equalTo(organisation))
                .body("organisation.introduction", hasSize(0));
    }

    @Test
    void a_pack_whose_content_is_missing_is_not_published() {
        String id = Api.approved(referring(Packs.graduate()));

        Api.publish(id, "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("pack-has-errors"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/terms/noticeMonths required",
                                "/terms/annualLeave required",
                                "/applicationPack/sections/1/source nothing-to-show",
                                "/applicationPack/sections/3/source nothing-to-show"));
    }

    @Test
    void without_a_reference_to_content_terms_are_required_at_once() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/terms").remove(List.of("noticeMonths", "annualLeave", "payDay"));

        Api.draft(pack)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/terms/noticeMonths", "/terms/annualLeave", "/terms/payDay"));
    }

    @Test
    void one_setting_asks_for_its_declaration() {
        ObjectNode pack = Packs.anew(Packs.manager());
        Packs.listAt(pack, "/application/declarations").removeAll();
        Packs.at(pack, "/terms")
                .set("safeguarding", Packs.json("{\"dbs\": \"ENHANCED\", \"worksWithChildren\": true}"));
        String id = Api.published(pack);

        given().get(ADVERTS + id)
                .then()
                .body(
                        "application.declarations.collect { it.code + ' ' + it.askedAt }",
                        contains(
                                "politically-restricted-post APPLICATION",
                                "car-for-official-journeys APPLICATION",
                                "criminal-records-check APPOINTMENT"));
        given().accept("application/json")
                .get(ADVERTS + id + "/application-pack")
                .then()
                .body("sections.parts.heading.flatten()", hasItem("Safeguarding"));

        ObjectNode without = Packs.anew(Packs.manager());
        Packs.listAt(without, "/application/declarations").removeAll();
        Packs.at(without, "/terms").remove(List.of("politicalRestriction", "car"));
        String other = Api.published(without);
        given().get(ADVERTS + other).then().body("application.declarations", hasSize(0));
        given().accept("application/json")
                .get(ADVERTS + other + "/application-pack")
                .then()
                .body("sections.parts.heading.flatten()", not(hasItem("Political restriction")));
    }

    @Test
    void mistakes_in_content_are_named_together() {
        block("POLITICAL_ARRANGEMENTS", "2020-01-01", """
                        {"level": "head-of-service", "blocks": [{"paragraphs": ["x"]}],
                         "politicalArrangements": {"seats": 81, "electionEveryYears": 4, "groups": [{"name": "One",
                         "seats": 80}]}}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/blocks not-for-kind",
                                "/level not-for-kind",
                                "/politicalArrangements/groups seats-do-not-add-up"));
        block("RESPONSIBILITIES", "2020-01-01", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/responsibilities", "/level"));
        Api.author().get(BLOCKS + "?organisation=" + organisation).then().body("items", hasSize(0));
    }

    @Test
    void corrects_the_version_that_was_read_and_adds_one_text_for_a_day() {
        String one = "{\"blocks\": [{\"paragraphs\": [\"One\"]}]}";
        String id = block("AIMS", "2020-01-01", one)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        block("AIMS", "2020-01-01", one).then().statusCode(409).body("code", equalTo("content-exists"));
        grade("KR8", "2020-01-01", 1, 27).then().statusCode(201);
        grade("kr 8", "2020-01-01", 1, 27).then().statusCode(409);

        correct(id, "\"7\"", one).then().statusCode(412);
        correct(id, "\"0\"", "{\"structure\": {}}").then().statusCode(422);
        correct(id, "\"0\"", "{\"blocks\": [{\"paragraphs\": [\"Two\"]}]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        correct(UUID.randomUUID().toString(), "\"0\"", one).then().statusCode(404);

        Api.author()
                .get(BLOCKS + "?organisation=" + organisation)
                .then()
                .statusCode(200)
                .body("items[0].body.blocks[0].paragraphs", contains("Two"));
        Api.author().get(GRADES + "?organisation=" + organisation).then().body("items.grade", contains("KR8"));
    }

    @Test
    void allows_only_administrators_to_write_content() {
        Api.once(Api.author()).body("{}").post(BLOCKS).then().statusCode(403);
        Api.once(Api.author()).body("{}").post(GRADES).then().statusCode(403);
        given().get(BLOCKS + "?organisation=" + organisation).then().statusCode(401);
        Api.as("candidate", UUID.randomUUID())
                .get(GRADES + "?organisation=" + organisation)
                .then()
                .statusCode(403);
    }

    private void blocksOfBothYears() {
        blockOf("INTRODUCTION", "2020-01-01", Packs.graduate());
        blockOf("INTRODUCTION", "2022-01-01", Packs.manager());
        blockOf("POLITICAL_ARRANGEMENTS", "2020-01-01", Packs.graduate());
        blockOf("POLITICAL_ARRANGEMENTS", "2021-05-06", Packs.manager());
    }

    private void blockOf(String kind, String from, ObjectNode pack) {
        String part = kind.equals("INTRODUCTION") ? "introduction" : "politicalArrangements";
        String field = kind.equals("INTRODUCTION") ? "blocks" : part;
        block(kind, from, "{\"%s\": %s}".formatted(field, pack.at("/organisation/" + part)))
                .then()
                .statusCode(201);
    }

    private Response block(String kind, String from, String body) {
        ObjectNode request = (ObjectNode) Packs.json(body);
        request.put("organisation", organisation).put("kind", kind).put("effectiveFrom", from);
        return Api.once(administrator()).body(request.toString()).post(BLOCKS);
    }

    private static Response correct(String id, String ifMatch, String body) {
        return administrator().header("If-Match", ifMatch).body(body).put(BLOCKS + id);
    }

    private Response grade(String grade, String from, int notice, int leave) {
        return Api.once(administrator())
                .body("""
                        {"organisation": "%s", "grade": "%s", "effectiveFrom": "%s", "noticeMonths": %d, "annualLeave":
                         {"days": %d, "publicHolidaysInAddition": true, "concessionaryDays": 1, "concessionaryAt":
                         "Christmas"}}""".formatted(organisation, grade, from, notice, leave))
                .post(GRADES);
    }

    private static io.restassured.specification.RequestSpecification administrator() {
        return Api.as("administrator", ADMINISTRATOR);
    }

    /** The pack with the organisation's introduction, politics and grade terms left to its content. */
    private ObjectNode referring(ObjectNode pack) {
        Packs.anew(pack);
        ObjectNode own = Packs.at(pack, "/organisation");
        own.remove(List.of("introduction", "politicalArrangements"));
        own.putObject("content").put("from", organisation);
        Packs.at(pack, "/terms").remove(List.of("noticeMonths", "annualLeave"));
        return pack;
    }

    private static ObjectNode withoutStart(ObjectNode pack) {
        ObjectNode start = Packs.at(pack, "/timetable/start");
        start.remove("on");
        start.put("byAgreement", true);
        return pack;
    }

    private static JsonNode packAt(Response response) {
        return Packs.json(response.then().statusCode(200).extract().asString());
    }
}
