package hiring.vacancy.advert.rest;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import hiring.events.OfferAccepted;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardComponentTest {

    private static final String ADVERTS = "/api/v1/adverts";
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final Instant CLOSING = Instant.parse("2020-12-22T00:00:00Z");

    /** Published once for all that is asked about them. */
    private static @Nullable String searched;

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
    }

    // Search

    @Test
    void words_are_found_in_titles_before_duties_and_in_any_form() {
        String word = "quokka" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        ObjectNode inDuty = Packs.anew(Packs.graduate());
        Packs.at(inDuty, "/post/job/duties/0").put("text", "Feeds the " + word + " and runs deployments");
        ObjectNode inTitle = Packs.anew(Packs.manager());
        Packs.at(inTitle, "/post").put("title", "Keeper of the " + word);
        String second = Api.published(inDuty);
        String first = Api.published(inTitle);

        given().queryParam("q", word).get(ADVERTS).then().statusCode(200).body("items.id", contains(first, second));
        given().queryParam("q", word + " deploying").get(ADVERTS).then().body("items.id", contains(second));
        given().queryParam("q", word)
                .queryParam("sort", "CLOSING")
                .get(ADVERTS)
                .then()
                .body("items.id", contains(second, first));
        given().queryParam("q", word + " -keeper").get(ADVERTS).then().body("items.id", contains(second));
        given().queryParam("q", "\"" + word + " keeper\"").get(ADVERTS).then().body("items", equalTo(List.of()));
    }

    // Word for word what people type, and whether it finds the post that is below, or another, or both, the better one
    // first
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | IT Technician, IT Support Analyst",
                "IT | IT Technician, IT Support Analyst",
                "it support | IT Support Analyst, IT Technician",
                "admin | Administrator",
                "administrators | Administrator",
                "ynys mon | Warden of Ynys Môn",
                "Ynys Môn | Warden of Ynys Môn",
                "YNYS MON | Warden of Ynys Môn",
                "cafe | Café Co-ordinator",
                "CAFÉ | Café Co-ordinator",
                "coordinator | Café Co-ordinator, Volunteer Coordinator",
                "co-ordinator | Café Co-ordinator, Volunteer Coordinator",
                "coordinators | Café Co-ordinator, Volunteer Coordinator",
                "coord | Café Co-ordinator, Volunteer Coordinator",
                "frontend | Front-end Developer",
                "front-end | Front-end Developer",
                "front end | Front-end Developer",
                "warden or cafe | Warden of Ynys Môn, Café Co-ordinator",
                "coordinator -cafe | Volunteer Coordinator",
                "\"volunteer coordinator\" | Volunteer Coordinator",
                "\"coordinator volunteer\" |",
                "tech | IT Technician",
                "te |",
            })
    void a_search_finds_what_people_type(String typed, @Nullable String titles) {
        String tag = searchedTitles();
        List<String> found = given().queryParam("q", typed)
                .queryParam("grade", tag)
                .get(ADVERTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");

        List<String> expected = titles == null ? List.of() : List.of(titles.split(", "));
        assertThat(found).as(typed).containsExactlyInAnyOrderElementsOf(expected);
        if (typed.startsWith("it ")) {
            assertThat(found).containsExactlyElementsOf(expected);
        }
        assertThat(given().queryParam("q", typed)
                        .queryParam("grade", tag)
                        .get(ADVERTS + "/facets")
                        .then()
                        .extract()
                        .<Integer>path("total"))
                .isEqualTo(expected.size());
    }

    private static String searchedTitles() {
        if (searched == null) {
            searched = "S" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
            for (String title : List.of(
                    "IT Technician",
                    "IT Support Analyst",
                    "Administrator",
                    "Warden of Ynys Môn",
                    "Café Co-ordinator",
                    "Volunteer Coordinator",
                    "Front-end Developer")) {
                ObjectNode pack = Packs.anew(Packs.manager());
                Packs.at(pack, "/post").put("title", title).put("grade", searched);
                Api.published(pack);
            }
        }
        return searched;
    }

    @Test
    void facets_narrow_a_search_and_count_what_else_there_is() {
        String tag = "Facet " + UUID.randomUUID();
        String one = Api.published(of(tag, "Sessions House", "PERMANENT"));
        String two = Api.published(of(tag, "Invicta House", "PERMANENT"));
        String three = Api.published(of(tag, "Invicta House", "FIXED_TERM"));

        given().queryParam("division", tag)
                .queryParam("location", "Invicta House")
                .get(ADVERTS)
                .then()
                .body("items.id.sort()", equalTo(sorted(two, three)))
                .body("items.division", hasItems(tag));
        given().queryParam("division", tag)
                .queryParam("location", "Invicta House", "Sessions House")
                .queryParam("contract", "PERMANENT")
                .get(ADVERTS)
                .then()
                .body("items.id.sort()", equalTo(sorted(one, two)));
        given().queryParam("division", tag)
                .queryParam("location", "Invicta House")
                .get(ADVERTS + "/facets")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("location.collect { it.value + ' ' + it.count }", contains("Invicta House 2", "Sessions House 1"))
                .body("contract.collect { it.value + ' ' + it.count }", contains("FIXED_TERM 1", "PERMANENT 1"))
                .body("division.value", hasItem(tag));
    }

    @Test
    void programmes_are_shown_as_a_tree_with_what_is_left() {
        String name = "0 Programme " + UUID.randomUUID();
        String one = Api.published(inProgramme(name + " a", "Cloud", 2));
        String two = Api.published(inProgramme(name + " a", "Data", 1));
        String three = Api.published(inProgramme(name + " a", "Data", 3));
        String alone = Api.published(inProgramme(name + " b", null, 1));
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        kafka.send(accepted(UUID.fromString(three)));
        eventually(() -> programmes("")
                .body(
                        "items.find { it.name == '%s a' }.streams.find { it.name == 'Data' }.openingsLeft"
                                .formatted(name),
                        equalTo(3)));

        programmes("")
                .body("items[0].name", equalTo(name + " a"))
                .body("items[0].posts", equalTo(3))
                .body("items[0].openings", equalTo(6))
                .body("items[0].openingsLeft", equalTo(5))
                .body("items[0].streams.name", contains("Cloud", "Data"))
                .body("items[0].streams[0].adverts.id", contains(one))
                .body("items[0].streams[1].posts", equalTo(2))
                .body("items[0].streams[1].adverts.id.sort()", equalTo(sorted(two, three)));
        String next = programmes("").extract().path("next");
        programmes(next)
                .body("items[0].name", equalTo(name + " b"))
                .body("items[0].streams[0].name", nullValue())
                .body("items[0].streams[0].adverts.id", contains(alone));
        String search = programmes("").extract().path("items[0].search");
        given().urlEncodingEnabled(false).get(search).then().body("items.size()", equalTo(3));

        String tag = programmes("").extract().header("ETag");
        given().header("If-None-Match", tag)
                .queryParam("limit", 1)
                .get(ADVERTS + "/programmes")
                .then()
                .statusCode(304);
        given().get(ADVERTS).then().body("links.programmes", equalTo(ADVERTS + "/programmes"));
        clock.moveTo(CLOSING);
        programmes("").body("items.findAll { it.name.startsWith('%s') }".formatted(name), equalTo(List.of()));
        for (String broken : List.of("x", "AAA", "YQAf")) {
            given().queryParam("cursor", broken)
                    .get(ADVERTS + "/programmes")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad-cursor"));
        }
    }

    private static ObjectNode inProgramme(String name, @Nullable String stream, int openings) {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/post").put("openings", openings);
        ObjectNode programme = Packs.at(pack, "/post/programme").put("name", name);
        if (stream == null) {
            programme.remove("stream");
        } else {
            programme.put("stream", stream);
        }
        return pack;
    }

    private static ValidatableResponse programmes(String cursor) {
        return given().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(ADVERTS + "/programmes")
                .then()
                .statusCode(200);
    }

    @Test
    void pages_of_every_order_have_no_gap_and_no_repeat() {
        String tag = "Pages " + UUID.randomUUID();
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            published.add(Api.published(of(tag, "Sessions House", "PERMANENT")));
        }
        for (String sort : List.of("CLOSING", "NEWEST", "RELEVANCE")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                var page = given().queryParam("q", "graduate")
                        .queryParam("division", tag)
                        .queryParam("sort", sort)
                        .queryParam("limit", 3)
                        .queryParam("cursor", cursor)
                        .get(ADVERTS)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.jsonPath().getList("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertThat(seen).as(sort).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
        }
    }

    @Test
    void refuses_invalid_searches_without_a_server_error() {
        given().queryParam("q", "x".repeat(201))
                .queryParam("grade", "KR 8", "x".repeat(301))
                .queryParam("limit", 0)
                .get(ADVERTS)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/q length", "/grade/1 length", "/limit range"));
        given().queryParam("location", (Object[]) "x".repeat(21).split(""))
                .get(ADVERTS + "/facets")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/location"));
        given().urlEncodingEnabled(false).get(ADVERTS + "?q=a%00b").then().statusCode(400);
        given().urlEncodingEnabled(false).get(ADVERTS + "?grade=a%00b").then().statusCode(400);
        given().queryParam("sort", "SALARY").get(ADVERTS).then().statusCode(400);
        given().queryParam("limit", 101).get(ADVERTS).then().statusCode(422);
        given().queryParam("cursor", "nonsense")
                .get(ADVERTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        Api.published(Packs.anew(Packs.graduate()));
        Api.published(Packs.anew(Packs.graduate()));
        String cursor = given().queryParam("limit", 1).get(ADVERTS).path("next");
        given().queryParam("sort", "NEWEST")
                .queryParam("cursor", cursor)
                .get(ADVERTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-cursor"));
        for (String words : List.of("'", "\"", "& | !", ":*", "((", "<script>", "the", "ﬀ 王 🙂", "-")) {
            given().queryParam("q", words).get(ADVERTS).then().statusCode(200);
            given().queryParam("q", words).get(ADVERTS + "/facets").then().statusCode(200);
        }
    }

    // Closed at once, everywhere

    @Test
    void closes_an_advert_at_its_instant_before_it_is_announced() {
        String tag = "Closing " + UUID.randomUUID();
        String id = Api.published(of(tag, "Sessions House", "PERMANENT"));
        String list = ADVERTS + "?division=" + tag.replace(" ", "%20");
        clock.moveTo(CLOSING.minusSeconds(600));
        List<String> places = List.of(
                list, ADVERTS + "/facets?division=" + tag.replace(" ", "%20"), ADVERTS + "/feed", ADVERTS + "/" + id);
        List<String> tags = new ArrayList<>();
        for (String place : places) {
            String etag = read(place).then().statusCode(200).extract().header("ETag");
            assertThat(etag).startsWith("\"");
            read(place, etag).then().statusCode(304);
            tags.add(etag);
        }
        read(ADVERTS + "/" + id + "/job-posting").then().statusCode(200);
        read(list).then().body("items.closingSoon", contains(true));

        clock.moveTo(CLOSING);

        for (int i = 0; i < places.size(); i++) {
            read(places.get(i), tags.get(i)).then().statusCode(200).header("ETag", not(equalTo(tags.get(i))));
        }
        read(list).then().body("items", equalTo(List.of()));
        read(ADVERTS + "/feed").then().body(not(containsString(id)));
        read(ADVERTS + "/" + id).then().body("open", equalTo(false)).body("closingSoon", equalTo(false));
        read(ADVERTS + "/" + id + "/job-posting").then().statusCode(410).body("code", equalTo("advert-closed"));
    }

    @Test
    void closing_soon_begins_three_days_before() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        Instant soon = CLOSING.minusSeconds(3 * 86_400);
        clock.moveTo(soon.minusSeconds(600));
        String etag = read(ADVERTS + "/" + id)
                .then()
                .body("closingSoon", equalTo(false))
                .extract()
                .header("ETag");
        clock.moveTo(soon);
        read(ADVERTS + "/" + id, etag).then().statusCode(200).body("closingSoon", equalTo(true));
    }

    @Test
    void answers_with_a_change_at_once() {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String etag = read(ADVERTS + "/" + id).header("ETag");
        read(ADVERTS + "/" + id, etag).then().statusCode(304);

        Api.step(Api.author(), id, "withdrawals", "{\"reason\": \"The post was cut\"}")
                .then()
                .statusCode(200);

        read(ADVERTS + "/" + id, etag).then().statusCode(410).body("code", equalTo("advert-withdrawn"));
        read(ADVERTS + "/" + id + "/job-posting").then().statusCode(410);
    }

    @Test
    void sees_a_change_of_another_replica_within_seconds() throws SQLException {
        String id = Api.published(Packs.anew(Packs.graduate()));
        String etag = read(ADVERTS + "/" + id).header("ETag");
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update vacancy set filled = 1 where id = ?::uuid")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
        eventually(() -> read(ADVERTS + "/" + id, etag).then().statusCode(200));
    }

    // With the tables locked, whatever asks the database waits until this test ends
    @Test
    void an_answer_that_still_holds_is_304_without_touching_the_database() throws SQLException {
        String id = Api.published(Packs.anew(Packs.graduate()));
        List<String> places =
                List.of(ADVERTS, ADVERTS + "?q=graduate", ADVERTS + "/facets", ADVERTS + "/feed", ADVERTS + "/" + id);
        List<String> tags =
                places.stream().map(place -> read(place).header("ETag")).toList();
        try (Connection connection = OwnersDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table vacancy, board_revision, timetable_change in access exclusive mode");
            }
            for (int i = 0; i < places.size(); i++) {
                read(places.get(i), tags.get(i)).then().statusCode(304);
                read(places.get(i)).then().statusCode(200).header("ETag", tags.get(i));
            }
            connection.rollback();
        }
    }

    // Other forms

    @Test
    void writes_a_feed_that_a_feed_parser_reads() throws Exception {
        String id = Api.published(Packs.anew(Packs.graduate()));
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(read(ADVERTS + "/feed")
                        .then()
                        .statusCode(200)
                        .contentType("application/atom+xml")
                        .extract()
                        .asString()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        SyndEntry entry = feed.getEntries().stream()
                .filter(each -> each.getUri().equals("urn:uuid:" + id))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo("Graduate Development Operations Officer");
        // A date of the feed reader has no more than seconds
        assertThat(entry.getPublishedDate().toInstant())
                .isEqualTo(Instant.parse(Api.read(id).path("publishedAt")).truncatedTo(ChronoUnit.SECONDS));
        assertThat(entry.getDescription().getValue()).contains("Closes at 11:59pm on Monday 21 December 2020.");
        assertThat(entry.getAuthor()).isEqualTo("Kent County Council");
    }

    @Test
    void a_job_posting_has_what_search_engines_require_and_the_exact_closing() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/post/job/duties/0").put("text", "<script>alert(1)</script> & more");
        Packs.at(pack, "/post")
                .set("salary", Packs.json("{\"lowest\": 24000, \"highest\": 26000, \"currency\": \"GBP\"}"));
        String id = Api.published(pack);
        read(ADVERTS + "/" + id + "/job-posting")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@context'", equalTo("https://schema.org/"))
                .body("'@type'", equalTo("JobPosting"))
                .body("title", equalTo("Graduate Development Operations Officer"))
                .body("datePosted", equalTo("2020-11-20"))
                .body("validThrough", equalTo("2020-12-22T00:00:00Z"))
                .body("employmentType", contains("FULL_TIME"))
                .body("hiringOrganization.name", equalTo("Kent County Council"))
                .body("identifier.value", equalTo(pack.get("reference").asText()))
                .body("jobLocation[0].'@type'", equalTo("Place"))
                .body("jobLocation[0].name", equalTo("Sessions House"))
                .body("jobLocation[0].address.addressLocality", equalTo("Maidstone"))
                .body("jobLocation[0].address.addressRegion", equalTo("Kent"))
                .body("jobLocation[0].address.addressCountry", equalTo("GB"))
                .body("baseSalary.value.minValue", equalTo(24000))
                .body("baseSalary.value.unitText", equalTo("YEAR"))
                .body("directApply", equalTo(true))
                .body("description", containsString("<li>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</li>"))
                .body("description", not(containsString("<script")));
        String manager = Api.published(Packs.anew(Packs.manager()));
        read(ADVERTS + "/" + manager + "/job-posting")
                .then()
                .body("validThrough", equalTo("2022-08-22T00:00:00+01:00"));
    }

    // Openings

    @Test
    void counts_each_accepted_offer_once_and_never_below_zero() {
        ObjectNode pack = Packs.anew(Packs.graduate());
        Packs.at(pack, "/post").put("openings", 2);
        String id = Api.published(pack);
        UUID vacancy = UUID.fromString(id);
        OfferAccepted first = accepted(vacancy);
        left(id, 2);
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        kafka.send(first);
        kafka.send(first);
        eventually(() -> left(id, 1));
        // The same offer again, and then another one: if the repeat had counted, nothing would be left before it
        kafka.send(first);
        kafka.send(accepted(vacancy));
        eventually(() -> left(id, 0));
        kafka.send(accepted(vacancy));
        OfferAccepted last = accepted(UUID.fromString(Api.published(Packs.anew(Packs.graduate()))));
        kafka.send(last);
        eventually(() -> assertThat(acceptedOffers(last.offerId())).isEqualTo(1));
        eventually(() -> assertThat(filled(id)).isEqualTo(3));
        left(id, 0);
        Api.read(id).then().body("openingsLeft", equalTo(0));
        Api.step(Api.author(), id, "withdrawals", "{\"reason\": \"Too late\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("offers-accepted"));
    }

    private static OfferAccepted accepted(UUID vacancy) {
        return new OfferAccepted(UUID.randomUUID(), UUID.randomUUID(), vacancy, UUID.randomUUID(), NOVEMBER);
    }

    private static void left(String id, int openings) {
        read(ADVERTS + "/" + id).then().statusCode(200).body("openingsLeft", equalTo(openings));
    }

    private long acceptedOffers(UUID offer) throws SQLException {
        return number("select count(*) from accepted_offer where offer_id = ?::uuid", offer.toString());
    }

    private long filled(String id) throws SQLException {
        return number("select filled from vacancy where id = ?::uuid", id);
    }

    private long number(String question, String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(question)) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static ObjectNode of(String division, String location, String contract) {
        ObjectNode pack = Packs.anew(Packs.graduate());
        ObjectNode post = Packs.at(pack, "/post");
        post.put("division", division).put("contract", contract);
        post.remove("workplaces");
        post.set("locations", Packs.json("[\"" + location + "\"]"));
        if (contract.equals("FIXED_TERM")) {
            post.put("contractMonths", 24);
        }
        return pack;
    }

    private static List<String> sorted(String... ids) {
        return java.util.stream.Stream.of(ids).sorted().toList();
    }

    private static io.restassured.response.Response read(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static io.restassured.response.Response read(String path, String etag) {
        return given().urlEncodingEnabled(false).header("If-None-Match", etag).get(path);
    }
}
