package hiring.vacancy.pack.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.Pages;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
class PackComponentTest {

    private static final String ADVERTS = "/api/v1/adverts/";
    private static final String VACANCIES = "/api/v1/vacancies/";
    private static final String PACK = "/application-pack";

    @Inject
    MovableClock clock;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
    }

    @Test
    void a_pack_comes_in_the_form_that_is_asked_for() {
        String id = Api.published(Packs.anew(Packs.graduate()));

        given().accept("application/json")
                .get(ADVERTS + id + PACK)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .body("version", equalTo(1));
        // As browsers ask
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(ADVERTS + id + PACK)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        byte[] pdf = given().accept("application/pdf")
                .get(ADVERTS + id + PACK)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("-application-pack.pdf"))
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        given().accept("image/png").get(ADVERTS + id + PACK).then().statusCode(406);

        Response answer = given().get(ADVERTS + id + PACK + ".html");
        answer.then().statusCode(200);
        String page = answer.asString();
        Pages.assertStyledBy(answer.header("Content-Security-Policy"), page);
        assertThat(page)
                .contains("11:59pm on Monday 21 December 2020", "Version 1, published on 20 November 2020")
                .doesNotContain("<script>");
        // The same file for each request
        assertThat(given().get(ADVERTS + id + PACK + ".pdf").asByteArray()).isEqualTo(pdf);
    }

    @Test
    void lists_a_page_with_its_job_posting_while_candidates_can_apply() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/post/job/duties/0").put("text", "Ends </script><b> here");
        String id = Api.published(pack);
        var open = given().get(ADVERTS + id + PACK + ".html");
        String page = open.asString();
        String posting = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        assertThat(Packs.json(posting).path("@type").asText()).isEqualTo("JobPosting");
        assertThat(Packs.json(posting).path("identifier").path("value").asText())
                .isEqualTo(pack.get("reference").asText());
        assertThat(page)
                .contains("<meta name=\"robots\" content=\"index, follow\" />")
                .containsPattern("<meta name=\"description\" content=\"[^\"]+ at Kent County Council\\."
                        + " Applications close at 11:59pm on Monday 21 December 2020\\.\" />");
        assertThat(open.getHeader("X-Robots-Tag")).isNull();
        given().get(ADVERTS + id + PACK + "/versions/1").then().header("X-Robots-Tag", equalTo("noindex"));

        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        var closed = given().header("If-None-Match", open.getHeader("ETag")).get(ADVERTS + id + PACK + ".html");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.asString())
                .contains("<meta name=\"robots\" content=\"noindex\" />")
                .doesNotContain("JobPosting");
        given().get(ADVERTS + id + PACK + ".pdf").then().header("X-Robots-Tag", equalTo("noindex"));
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("Allow: /api/v1/adverts"), containsString("Disallow: /"));
    }

    @Test
    void answers_304_for_a_form_of_a_pack_that_the_client_has() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String tag = given().get(ADVERTS + id + PACK + ".html").getHeader("ETag");

        given().header("If-None-Match", tag)
                .get(ADVERTS + id + PACK + ".html")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get(ADVERTS + id + PACK + ".pdf")
                .then()
                .statusCode(200);
    }

    @Test
    void escapes_a_script_in_a_section() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/applicationPack").put("title", "<script>alert('title')</script>");
        Packs.at(pack, "/applicationPack/sections/0").put("title", "<img src=x onerror=alert('heading')>");
        Packs.listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs")
                .add("<script>alert('text')</script>")
                .add("[press here](javascript:alert('link')) and [here](data:text/html;base64,PHNjcmlwdD4=)")
                .add("![picture](https://example.org/tracker.gif)");
        Packs.listAt(pack, "/applicationPack/sections/0/blocks/1/points")
                .add("</li><svg onload=alert('point')>")
                .add("`<script>`");
        Packs.at(pack, "/post").put("division", "\"><script>alert('row')</script>");
        String id = Api.approved(pack);

        for (String html : List.of(
                Api.author().get(VACANCIES + id + PACK + ".html").asString(),
                Api.author().accept("text/html").get(VACANCIES + id + PACK).asString())) {
            assertThat(html)
                    .doesNotContain("<script>", "<img", "<svg", "javascript:", "data:text", "tracker.gif")
                    .contains("&lt;script&gt;alert('text')&lt;/script&gt;", "press here", "picture");
        }
        Api.author().get(VACANCIES + id + PACK + ".pdf").then().statusCode(200);
        // The links that would have led into a script lead nowhere, and keep the pack from being published
        Api.publish(id, "{}").then().statusCode(422).body("errors.code", contains("dead-link", "dead-link"));
        Api.step(Api.author(), id, "returns", "{\"reason\": \"Links\"}").then().statusCode(200);
        Packs.listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs").remove(5);
        Api.author()
                .header("If-Match", Api.read(id).getHeader("ETag"))
                .body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(200);
        Api.requestReview(id).then().statusCode(200);
        Api.approve(id).then().statusCode(200);
        Api.publish(id, "{}").then().statusCode(200);
        assertThat(given().get(ADVERTS + id + PACK + ".html").asString())
                .doesNotContain("<script>", "<img", "<svg")
                .contains("&lt;script&gt;alert('text')&lt;/script&gt;");
    }

    @Test
    void shows_a_preview_marked_as_draft_to_staff_who_recruit() {
        String id = Api.drafted(Packs.anew(Packs.graduate()));

        Api.author()
                .accept("text/html")
                .get(VACANCIES + id + PACK)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Draft: this pack is not published"));
        Api.as("hiring-manager", Api.SECOND_PERSON)
                .accept("application/pdf")
                .get(VACANCIES + id + PACK + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Api.author()
                .accept("application/json")
                .get(VACANCIES + id + PACK)
                .then()
                .statusCode(200)
                .body("version", nullValue())
                .body("sections", hasSize(14));

        given().get(VACANCIES + id + PACK).then().statusCode(401);
        Api.as("candidate", UUID.randomUUID())
                .get(VACANCIES + id + PACK + ".pdf")
                .then()
                .statusCode(403);
        for (String path :
                new String[] {PACK, PACK + ".html", PACK + ".pdf", PACK + "/versions", PACK + "/versions/1"}) {
            given().get(ADVERTS + id + path).then().statusCode(404);
        }
    }

    @Test
    void keeps_every_published_pack_as_a_version() {
        String id = Api.published(Packs.anew(Packs.graduate()));

        String sha256 = given().get(ADVERTS + id + PACK + "/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body("items[0].publishedAt", startsWith("2020-11-20T09:"))
                .body("items[0].changes", hasSize(0))
                .extract()
                .path("items[0].sha256");
        given().accept("application/json")
                .get(ADVERTS + id + PACK + "/versions/1")
                .then()
                .statusCode(200)
                .body("sha256", equalTo(sha256));
        given().accept("text/html")
                .get(ADVERTS + id + PACK + "/versions/1")
                .then()
                .statusCode(200);
        given().get(ADVERTS + id + PACK + "/versions/2").then().statusCode(404);
        given().get(ADVERTS + id + PACK + "/versions/0").then().statusCode(422);
        given().get(ADVERTS + id + PACK + "/versions/one").then().statusCode(400);
    }

    @Test
    void refuses_a_publication_for_errors_of_the_checker_only() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs").add("The structure is shown [here](#).");
        String id = Api.approved(pack);

        Api.author()
                .get(VACANCIES + id + "/pack-check")
                .then()
                .statusCode(200)
                .body("findings[0].code", equalTo("dead-link"))
                .body("findings[0].severity", equalTo("ERROR"))
                .body("findings[0].pointer", equalTo("/applicationPack/sections/0/blocks/0/paragraphs/4"))
                .body("findings.code", hasItems("ambiguous-midnight", "link-words"))
                .body("intervals[1].workingDaysBetween", equalTo(14));
        Api.author()
                .get(VACANCIES + id + "/actions")
                .then()
                .body("items.find { it.name == 'publish' }.allowed", equalTo(false))
                .body("items.find { it.name == 'publish' }.why", containsString("1 error"));
        Api.publish(id, "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("pack-has-errors"))
                .body("errors.code", contains("dead-link"))
                .body("errors.pointer", contains("/applicationPack/sections/0/blocks/0/paragraphs/4"));
        given().get(ADVERTS + id).then().statusCode(404);

        Api.step(Api.author(), id, "returns", "{\"reason\": \"A link has no target\"}")
                .then()
                .statusCode(200);
        Packs.listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs").remove(4);
        Api.author()
                .header("If-Match", Api.read(id).getHeader("ETag"))
                .body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(200);
        Api.requestReview(id).then().statusCode(200);
        Api.approve(id).then().statusCode(200);
        Api.publish(id, "{}").then().statusCode(200);

        given().get(VACANCIES + id + "/pack-check").then().statusCode(401);
        Api.author().get(VACANCIES + UUID.randomUUID() + "/pack-check").then().statusCode(404);
    }

    @Test
    void a_start_in_the_past_is_refused_when_it_is_written() {
        clock.moveTo(Instant.parse("2021-03-23T09:00:00Z"));

        Api.draft(Packs.anew(Packs.graduate()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("in-the-past"))
                .body("errors.pointer", contains("/timetable/start/on/date"));
    }
}
