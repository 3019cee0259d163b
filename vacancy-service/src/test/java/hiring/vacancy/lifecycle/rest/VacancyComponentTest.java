package hiring.vacancy.lifecycle.rest;

import static hiring.kit.testing.Eventually.eventually;
import static hiring.vacancy.Api.AUTHOR;
import static hiring.vacancy.Api.SECOND_PERSON;
import static hiring.vacancy.Api.as;
import static hiring.vacancy.Api.author;
import static hiring.vacancy.Api.once;
import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.listAt;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.Topic;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.Management;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VacancyComponentTest {

    private static final String VACANCIES = "/api/v1/vacancies/";
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entityManager;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void moveClockToNovember() {
        clock.moveTo(NOVEMBER);
    }

    // Drafting

    @Test
    void a_draft_comes_back_as_it_was_written_with_what_its_dates_mean() {
        ObjectNode pack = graduate();
        String location = Api.draft(pack)
                .then()
                .statusCode(201)
                .header("Location", containsString(VACANCIES))
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(0))
                .body("closesAt", equalTo("2020-12-22T00:00:00Z"))
                .body("closingWords", equalTo("11:59pm on Monday 21 December 2020"))
                .body("timetable.closing.words", equalTo("Applications close at midnight on Monday 21st December 2020"))
                .body("timetable.timeZone", equalTo("Europe/London"))
                .body("timetable.stages[0].opensAt", equalTo("2020-12-22T00:00:00Z"))
                .body("timetable.stages[0].closesAt", equalTo("2021-01-05T00:00:00Z"))
                .body("timetable.stages[0].dates", equalTo(List.of()))
                .body("timetable.stages[1].opensAt", nullValue())
                .body("timetable.stages[2].dates.size()", equalTo(10))
                .body("timetable.stages[3].dates[4]", equalTo("2021-02-19"))
                .body("timetable.stages[1].matrix.lines.size()", equalTo(15))
                .body("personSpecification.criteria.size()", equalTo(25))
                .body("authors", contains(AUTHOR.toString()))
                .extract()
                .header("Location");

        String id = location.substring(location.lastIndexOf('/') + 1);
        Api.read(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("reference", equalTo(pack.get("reference").asText()));
        String document = author().get(VACANCIES + id + "/document")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        // What is read as a document can be put back as it is
        author().header("If-Match", "\"0\"")
                .body(document)
                .put(VACANCIES + id)
                .then()
                .statusCode(200);
    }

    @Test
    void refuses_an_edit_of_an_older_version() {
        ObjectNode pack = graduate();
        String id = Api.drafted(pack);
        at(pack, "/post").put("openings", 5);
        author().header("If-Match", "\"0\"")
                .body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("post.openings", equalTo(5));

        author().header("If-Match", "\"0\"")
                .body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        author().body(pack.toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        Api.read(id).then().header("ETag", "\"1\"");
    }

    @Test
    void a_reference_belongs_to_one_vacancy() {
        ObjectNode pack = graduate();
        Api.drafted(pack);
        Api.draft(pack)
                .then()
                .statusCode(409)
                .body("code", equalTo("reference-taken"))
                .body("errors.pointer", contains("/reference"))
                .body("errors.code", contains("reference-taken"));

        String other = Api.drafted(graduate());
        author().header("If-Match", "\"0\"")
                .body(pack.toString())
                .put(VACANCIES + other)
                .then()
                .statusCode(409)
                .body("code", equalTo("reference-taken"));
    }

    @Test
    void creates_one_vacancy_for_concurrent_drafts_of_one_reference() throws Exception {
        ObjectNode pack = graduate();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> posts = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> Api.draft(pack).statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> post : threads.invokeAll(posts)) {
                answers.add(post.get());
            }
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void creates_one_draft_for_a_retried_request() {
        String body = graduate().toString();
        String key = UUID.randomUUID().toString();
        String first = author().header("Idempotency-Key", key)
                .body(body)
                .post(VACANCIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = author().header("Idempotency-Key", key)
                .body(body)
                .post(VACANCIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(second).isEqualTo(first);
        author().header("Idempotency-Key", key)
                .body(graduate().toString())
                .post(VACANCIES)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    // Bad input

    @Test
    void every_mistake_is_named_in_one_answer() {
        ObjectNode pack = graduate();
        pack.put("reference", "with spaces");
        at(pack, "/post").remove("title");
        at(pack, "/post").put("openings", 0);
        at(pack, "/timetable/closing/on").put("weekday", "TUESDAY");
        at(pack, "/timetable/stages/0").remove("window");
        at(pack, "/timetable/stages/1/matrix/scale").set("anchors", Packs.json("[]"));
        at(pack, "/timetable/stages/1/matrix/lines/0").put("minimum", 9).put("criterion", "degree");
        at(pack, "/personSpecification/criteria/24").set("assessedAt", Packs.json("[]"));
        listAt(pack, "/organisation/aims/1/points").set(3, Packs.json("null"));

        Api.draft(pack)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reference",
                                "/post/title",
                                "/post/openings",
                                "/timetable/closing/on/weekday",
                                "/timetable/stages/0/window",
                                "/timetable/stages/1/matrix/scale/anchors",
                                "/timetable/stages/1/matrix/lines/0/minimum",
                                "/timetable/stages/1/matrix/lines/0/criterion",
                                "/personSpecification/criteria/0/assessedAt/0",
                                "/personSpecification/criteria/24/assessedAt",
                                "/timetable/stages/3/matrix/lines/8/criterion",
                                "/organisation/aims/1/points/3"))
                .body(
                        "errors.find { it.pointer == '/timetable/closing/on/weekday' }.message",
                        equalTo("21 December 2020 is a Monday, not a Tuesday"))
                .body(
                        "errors.find { it.pointer == '/personSpecification/criteria/24/assessedAt' }.code",
                        equalTo("required"));
    }

    @Test
    void unknown_fields_and_wrong_types_are_named_together() {
        ObjectNode pack = graduate();
        pack.put("colour", "blue");
        at(pack, "/post").put("openings", "four");
        at(pack, "/timetable/stages/0/window/opens").put("date", "22/12/2020");
        at(pack, "/timetable/stages/3").put("kind", "CHAT").put("telephone", true);
        at(pack, "/terms").put("wholeTimeService", "yes");

        Api.draft(pack)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/colour",
                                "/post/openings",
                                "/timetable/stages/0/window/opens/date",
                                "/timetable/stages/3/kind",
                                "/timetable/stages/3/telephone",
                                "/terms/wholeTimeService"));
    }

    @Test
    void an_empty_document_names_every_part() {
        once(author())
                .body("{}")
                .post(VACANCIES)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reference",
                                "/organisation",
                                "/post",
                                "/personSpecification",
                                "/application",
                                "/terms",
                                "/timetable",
                                "/applicationPack"));
    }

    @Test
    void a_process_that_cannot_run_is_refused_with_every_mistake_and_not_stored() {
        ObjectNode runs = Packs.anew(ProcessPacks.named("two provider's tests in one stage, one after the other"));
        ObjectNode wrong = runs.deepCopy();
        at(wrong, "/timetable/stages/0/parts/0/window/closes").put("date", "2021-02-24");
        at(wrong, "/timetable/stages/0/parts/1/measure").remove("unit");
        at(wrong, "/timetable/stages/1/matrix/lines/0").put("evidence", "presentation");

        Api.draft(wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-request"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/timetable/stages/0/parts/0/window/closes outside-stage",
                                "/timetable/stages/0/parts/1/measure/unit required",
                                "/timetable/stages/1/matrix/lines/0/evidence unknown-evidence"));
        // The reference is still free
        Api.drafted(runs);
    }

    @Test
    void refuses_a_malformed_request_and_stores_nothing() {
        long before = vacancies();
        once(author()).body("{").post(VACANCIES).then().statusCode(400).body("code", equalTo("malformed-request"));
        once(author()).body("").post(VACANCIES).then().statusCode(400);
        once(author()).body("null").post(VACANCIES).then().statusCode(400);
        once(author())
                .body(graduate().put("reference", "x".repeat(1 << 20)).toString())
                .post(VACANCIES)
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        once(author().contentType(ContentType.TEXT))
                .body("x")
                .post(VACANCIES)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        author().body(graduate().toString())
                .post(VACANCIES)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        assertThat(vacancies()).isEqualTo(before);
    }

    @Test
    void reports_invalid_text_in_a_step() {
        String id = Api.approved(graduate());
        Api.step(author(), id, "returns", "{\"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        Api.publish(id, "{\"publishAt\": \"soon\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishAt"));
        Api.publish(id, "{\"publishAt\": \"2020-11-20T08:59:59Z\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("publication-in-the-past"))
                .body("errors.pointer", contains("/publishAt"));
        Api.publish(id, "{\"publishAt\": \"2020-12-22T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("publication-after-closing"));
        // Instants that no database column holds
        Api.publish(id, "{\"publishAt\": \"+1000000000-12-31T23:59:59Z\"}")
                .then()
                .statusCode(422);
        Api.read(id).then().body("status", equalTo("APPROVED"));
    }

    // Who may what

    @Test
    void allows_only_staff_who_recruit_to_read_drafts() {
        String id = Api.drafted(graduate());
        String body = graduate().toString();
        once(given().contentType(ContentType.JSON))
                .body(body)
                .post(VACANCIES)
                .then()
                .statusCode(401);
        for (String role : List.of("candidate", "hiring-manager", "assessor", "auditor", "administrator")) {
            once(as(role, AUTHOR))
                    .body(body)
                    .post(VACANCIES)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
            as(role, AUTHOR)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put(VACANCIES + id)
                    .then()
                    .statusCode(403);
            Api.step(as(role, AUTHOR), id, "publications", "{}").then().statusCode(403);
        }
        for (String role : List.of("candidate", "assessor", "administrator")) {
            as(role, AUTHOR).get(VACANCIES).then().statusCode(403);
            as(role, AUTHOR).get(VACANCIES + id).then().statusCode(403);
            as(role, AUTHOR).get(VACANCIES + id + "/document").then().statusCode(403);
            as(role, AUTHOR).get(VACANCIES + id + "/actions").then().statusCode(403);
            Api.step(as(role, SECOND_PERSON), id, "approvals", "{}").then().statusCode(403);
        }
        for (String role : List.of("hiring-manager", "auditor")) {
            as(role, SECOND_PERSON).get(VACANCIES + id).then().statusCode(200);
        }
        Api.read(id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void answers_404_for_an_unknown_vacancy() {
        String nowhere = UUID.randomUUID().toString();
        Api.read(nowhere).then().statusCode(404).body("code", equalTo("not-found"));
        author().get(VACANCIES + nowhere + "/actions").then().statusCode(404);
        author().header("If-Match", "\"0\"")
                .body(graduate().toString())
                .put(VACANCIES + nowhere)
                .then()
                .statusCode(404);
        Api.approve(nowhere).then().statusCode(404);
        author().get(VACANCIES + "not-a-uuid").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void an_author_does_not_approve_in_whatever_role() {
        String id = Api.drafted(graduate());
        Api.requestReview(id).then().statusCode(200).body("status", equalTo("IN_REVIEW"));
        for (String role : List.of("recruiter", "hiring-manager")) {
            Api.step(as(role, AUTHOR), id, "approvals", "{}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("author-may-not-approve"));
        }
        String task = "items.find { it.id == '%s' }".formatted(id);
        as("hiring-manager", AUTHOR)
                .get("/api/v1/tasks?limit=100")
                .then()
                .statusCode(200)
                .body(task, nullValue());
        as("hiring-manager", SECOND_PERSON)
                .get("/api/v1/tasks?limit=100")
                .then()
                .statusCode(200)
                .body(task + ".kind", equalTo("APPROVE_VACANCY"));
        Api.approve(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedBy", equalTo(SECOND_PERSON.toString()));
        as("hiring-manager", SECOND_PERSON)
                .get("/api/v1/tasks?limit=100")
                .then()
                .body(task, nullValue());
    }

    @Test
    void an_approver_can_insist_on_the_version_that_was_read() {
        String id = Api.drafted(graduate());
        Api.requestReview(id).then().header("ETag", "\"1\"");
        once(as("hiring-manager", SECOND_PERSON))
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(VACANCIES + id + "/approvals")
                .then()
                .statusCode(412);
        once(as("hiring-manager", SECOND_PERSON))
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(VACANCIES + id + "/approvals")
                .then()
                .statusCode(200);
    }

    @Test
    void refuses_steps_in_the_wrong_status_and_publishes_nothing() {
        String id = Api.drafted(graduate());
        Api.publish(id, "{}").then().statusCode(409).body("code", equalTo("wrong-status"));
        Api.approve(id).then().statusCode(409);
        Api.requestReview(id).then().statusCode(200);
        author().header("If-Match", "\"1\"")
                .body(graduate().toString())
                .put(VACANCIES + id)
                .then()
                .statusCode(409);
        Api.requestReview(id).then().statusCode(409).body("detail", equalTo("The vacancy is IN_REVIEW"));
        assertThat(eventsOf(id)).isEmpty();
    }

    @Test
    void a_returned_vacancy_is_a_draft_with_the_reason() {
        String id = Api.approved(graduate());
        Api.step(as("hiring-manager", SECOND_PERSON), id, "returns", "{\"reason\": \"The grade is wrong\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("returnReason", equalTo("The grade is wrong"))
                .body("approvedBy", nullValue());
    }

    @Test
    void parallel_publications_publish_once() throws Exception {
        String id = Api.approved(graduate());
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> posts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> Api.publish(id, "{}").statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> post : threads.invokeAll(posts)) {
                answers.add(post.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        eventually(() -> assertThat(eventsOf(id)).hasSize(1));
    }

    @Test
    void actions_say_what_can_be_done_now_and_why_not() {
        String id = Api.drafted(graduate());
        author().get(VACANCIES + id + "/actions")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        contains(
                                "edit",
                                "request-review",
                                "approve",
                                "return",
                                "publish",
                                "change-timetable",
                                "withdraw",
                                "readvertise"))
                .body("items.allowed", contains(true, true, false, false, false, false, false, false))
                .body("items[0].why", nullValue())
                .body("items[2].code", equalTo("wrong-status"))
                .body("items[2].why", equalTo("The vacancy is DRAFT"));
        Api.requestReview(id);
        author().get(VACANCIES + id + "/actions")
                .then()
                .body("items.allowed", contains(false, false, false, true, false, false, false, false))
                .body("items[2].code", equalTo("author-may-not-approve"))
                .body("items[2].why", equalTo("A person who has not written any of it must approve it"));
        as("hiring-manager", SECOND_PERSON)
                .get(VACANCIES + id + "/actions")
                .then()
                .body("items.allowed", contains(false, false, true, true, false, false, false, false))
                .body("items[4].code", equalTo("forbidden"))
                .body("items[4].why", equalTo("Only a recruiter may do this"));
        Api.approve(id);
        author().get(VACANCIES + id + "/actions")
                .then()
                .body("items.allowed", contains(true, false, false, true, true, false, false, false));
        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        author().get(VACANCIES + id + "/actions")
                .then()
                .body("items[4].allowed", equalTo(false))
                .body("items[4].code", equalTo("closing-has-passed"))
                .body("items[4].why", containsString("closing passed"));
    }

    // Reading

    @Test
    void is_closed_at_the_closing_instant_before_it_is_announced() {
        String id = Api.published(graduate());
        clock.moveTo(Instant.parse("2020-12-21T23:50:00Z"));
        Api.read(id).then().body("status", equalTo("PUBLISHED"));
        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        Api.read(id).then().body("status", equalTo("CLOSED"));
        assertThat(eventsOf(id)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void lists_are_paged_without_gap_or_repeat_and_filtered_by_status() {
        HashSet<String> drafts = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            drafts.add(Api.drafted(graduate()));
        }
        String published = Api.published(graduate());

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = author().queryParam("status", "DRAFT").queryParam("limit", 3);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            var answer = page.get(VACANCIES)
                    .then()
                    .statusCode(200)
                    .body("items.status", everyItem(equalTo("DRAFT")))
                    .extract();
            seen.addAll(answer.jsonPath().getList("items.id"));
            cursor = answer.path("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(drafts).doesNotContain(published);
        author().queryParam("status", "PUBLISHED")
                .queryParam("limit", 100)
                .get(VACANCIES)
                .then()
                .body("items.id", hasItems(published));
        author().queryParam("status", "CLOSED").get(VACANCIES).then().body("items.id", not(hasItems(published)));
        clock.moveTo(Instant.parse("2020-12-22T00:00:00Z"));
        author().queryParam("status", "CLOSED")
                .queryParam("limit", 100)
                .get(VACANCIES)
                .then()
                .body("items.id", hasItems(published))
                .body("items.find { it.id == '" + published + "' }.status", equalTo("CLOSED"));
    }

    @Test
    void a_wrong_parameter_of_a_list_is_refused() {
        author().get(VACANCIES + "?limit=0").then().statusCode(422).body("errors[0].pointer", endsWith("limit"));
        author().get(VACANCIES + "?limit=101").then().statusCode(422);
        author().get(VACANCIES + "?cursor=nonsense").then().statusCode(400).body("code", equalTo("bad-cursor"));
        author().get(VACANCIES + "?status=OPEN").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void every_step_is_audited() {
        String id = Api.published(graduate());
        assertThat(auditOf(id))
                .containsExactly(
                        "vacancy.created " + AUTHOR,
                        "vacancy.review-requested " + AUTHOR,
                        "vacancy.approved " + SECOND_PERSON,
                        "vacancy.publication-decided " + AUTHOR);
    }

    @Test
    void the_service_is_ready_and_tells_operators_of_closings() {
        Management.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        Management.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("hiring_closings_late_seconds"), notNullValue());
    }

    private static ObjectNode graduate() {
        return Packs.anew(Packs.graduate());
    }

    private List<String> eventsOf(String id) {
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        return kafka.everythingIn(Topic.VACANCIES.wireName()).stream()
                .filter(event -> id.equals(event.key()))
                .map(event -> String.valueOf(KafkaClient.header(event, "ce_type")))
                .toList();
    }

    @Transactional
    long vacancies() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from vacancy")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    List<String> auditOf(String id) {
        entityManager.createNativeQuery(OwnersDatabase.become()).executeUpdate();
        return entityManager
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(
                        "select action || ' ' || person from audit_entry where subject = :id order by id", String.class)
                .setParameter("id", UUID.fromString(id))
                .getResultList();
    }
}
