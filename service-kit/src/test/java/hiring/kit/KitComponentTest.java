package hiring.kit;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.kit.conflict.Applicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.outbox.Outbox;
import hiring.kit.people.ProviderUnavailableException;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.RawHttp;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.TestPeople;
import hiring.kit.testing.Tokens;
import hiring.kit.trial.Things;
import hiring.kit.trial.TrialEffects;
import hiring.local.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests every mechanism of the kit on real PostgreSQL and Kafka, through a minimal service. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitComponentTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");
    private static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    private static final String VALID = """
            {"name": "%s", "parts": []}""";

    @Inject
    Things things;

    @Inject
    TrialEffects effects;

    @Inject
    Applicants applicants;

    @Inject
    StaffCheck staff;

    @Inject
    Things.OwnerFinder owners;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entityManager;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaClient kafka;

    @BeforeEach
    void connect() {
        kafka = new KafkaClient(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        effects.breakDown(false);
        kafka.close();
    }

    // Own applications

    @Test
    void refuses_staff_endpoints_of_a_vacancy_to_its_applicants() {
        UUID vacancy = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        get(List.of("recruiter"), person, "/things/of/" + vacancy).then().statusCode(200);

        applies(person, vacancy);
        applies(person, vacancy);

        for (String role : List.of("recruiter", "auditor")) {
            get(List.of(role, "candidate"), person, "/things/of/" + vacancy)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("own-application"));
        }
        get(List.of("recruiter"), person, "/things/by-query?vacancy=" + vacancy)
                .then()
                .statusCode(403);
        get(List.of("recruiter"), person, "/things/by-query").then().statusCode(200);
        get(List.of("recruiter"), person, "/things/of/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        get(List.of("recruiter"), UUID.randomUUID(), "/things/of/" + vacancy)
                .then()
                .statusCode(200);
        // Roles and the form of the id are checked first
        get(List.of("candidate"), person, "/things/of/" + vacancy)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        get(List.of("recruiter"), person, "/things/of/1").then().statusCode(400);
        assertThat(applicants.among(List.of(person, UUID.randomUUID()), vacancy))
                .containsExactly(person);
        assertThat(staff.mistakes(
                        vacancy, "assessor", Map.of("/people/0/id", person, "/people/1/id", UUID.randomUUID())))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.pointer()).isEqualTo("/people/0/id");
                    assertThat(mistake.code()).isEqualTo("has-applied");
                });
    }

    @Test
    void gives_an_applicant_access_to_their_own_application_only() {
        UUID vacancy = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        applies(person, vacancy);
        String own = "/things/%s/part".formatted(owners.add(vacancy, person));
        String rivals = "/things/%s/part".formatted(owners.add(vacancy, UUID.randomUUID()));
        String elsewhere = "/things/%s/part".formatted(owners.add(UUID.randomUUID(), UUID.randomUUID()));

        get(List.of("candidate", "recruiter"), person, own).then().statusCode(200);
        get(List.of("recruiter"), person, own).then().statusCode(403);
        get(List.of("candidate", "recruiter"), person, rivals).then().statusCode(403);
        get(List.of("recruiter"), person, elsewhere).then().statusCode(200);
        get(List.of("recruiter"), person, "/things/%s/part".formatted(UUID.randomUUID()))
                .then()
                .statusCode(200);
    }

    @Test
    void refuses_people_whom_the_provider_does_not_list_with_the_role() {
        UUID vacancy = UUID.randomUUID();
        Map<String, UUID> named = new LinkedHashMap<>();
        named.put("/0", TestPeople.with("assessor"));
        named.put("/1", TestPeople.with("candidate"));
        named.put("/2", TestPeople.with());
        named.put("/3", TestPeople.unknown());
        named.put("/4", TestPeople.disabled());
        named.put("/5", TestPeople.with("candidate", "assessor"));
        UUID both = TestPeople.unknown();
        named.put("/6", both);
        applies(both, vacancy);

        assertThat(staff.mistakes(vacancy, "assessor", named))
                .extracting(mistake -> mistake.pointer() + " " + mistake.code())
                .containsExactly(
                        "/1 unknown-assessor",
                        "/2 unknown-assessor",
                        "/3 unknown-assessor",
                        "/4 unknown-assessor",
                        "/6 unknown-assessor",
                        "/6 has-applied");
        assertThat(staff.mistakes(vacancy, "assessor", Map.of())).isEmpty();
    }

    @Test
    void answers_503_when_the_provider_cannot_check_a_person() {
        UUID unanswered = TestPeople.unanswered();
        assertThatThrownBy(() -> staff.mistakes(UUID.randomUUID(), "assessor", Map.of("/0", unanswered)))
                .isInstanceOf(ProviderUnavailableException.class);
        given().auth()
                .oauth2(Tokens.of("recruiter", RECRUITER))
                .get("/things/staff/" + unanswered)
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json")
                .body("code", equalTo("unavailable"));
    }

    private void applies(UUID person, UUID vacancy) {
        QuarkusTransaction.requiringNew().run(() -> applicants.add(vacancy, person));
    }

    private static Response get(List<String> roles, UUID person, String path) {
        return given().auth().oauth2(Tokens.of(roles, person)).get(path);
    }

    // Database

    @Test
    void logs_a_refused_row_without_its_values() {
        UUID id = things.make("Z. Person");
        List<String> told = new ArrayList<>();

        told.addAll(loggedBy(
                "org.hibernate",
                () -> assertThatThrownBy(() -> things.makeAgain(id, "Z. Person"))
                        .satisfies(failure -> told.addAll(messagesOf(failure)))));
        assertThatThrownBy(() -> insertInBatch(id, "Z. Person")).satisfies(failure -> told.addAll(messagesOf(failure)));

        assertThat(told).anyMatch(message -> message.contains("trial_thing_pkey"));
        assertThat(told).noneMatch(message -> message.contains(id.toString()) || message.contains("Z. Person"));
    }

    private void insertInBatch(UUID id, String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into trial_thing (id, name) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.addBatch();
            insert.executeBatch();
        }
    }

    private static List<String> messagesOf(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(String::valueOf)
                .toList();
    }

    /** What a logger and its children log during an action, with the parameters inserted. */
    private static List<String> loggedBy(String name, Runnable doing) {
        List<String> messages = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(MESSAGE.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(name);
        logger.addHandler(handler);
        try {
            doing.run();
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }

    // Outbox

    @Test
    void delivers_an_event_after_its_transaction_commits() {
        UUID id = things.make("committed");

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, id)).hasSize(1);
        eventually(() -> assertThat(waitingInOutbox()).isZero());
    }

    @Test
    void returns_the_connection_after_storing_an_event() {
        assertThat(loggedBy("io.agroal.pool", () -> things.make("tidy"))).isEmpty();
    }

    @Test
    void stores_an_event_although_the_session_is_cleared() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(new VacancyClosed(id, THEN, THEN));
            entityManager.clear();
        });
        eventually(() -> assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, id))
                .hasSize(1));
    }

    @Test
    void never_sends_an_event_of_a_rolled_back_transaction() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.add(new VacancyClosed(id, THEN, THEN));
        QuarkusTransaction.rollback();
        UUID later = things.make("after the rollback");

        eventually(() -> assertThat(effects.effects(later)).isEqualTo(1));
        assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, id)).isEmpty();
    }

    @Test
    void refuses_an_event_outside_a_transaction() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> outbox.add(new VacancyClosed(UUID.randomUUID(), THEN, THEN)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void sends_the_attributes_of_cloud_events() {
        UUID id = things.make("attributes");
        eventually(() -> assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, id))
                .hasSize(1));

        var record = kafka.everythingIn(Topic.VACANCIES.wireName()).stream()
                .filter(r -> id.toString().equals(r.key()))
                .findFirst()
                .orElseThrow();
        assertThat(KafkaClient.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaClient.header(record, "ce_type")).isEqualTo("hiring.vacancy.closed.v1");
        assertThat(KafkaClient.header(record, "ce_source")).isEqualTo("urn:hiring:kit-test");
        assertThat(KafkaClient.header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(UUID.fromString(KafkaClient.header(record, "ce_id")).version())
                .isEqualTo(7);
        assertThat(Instant.parse(KafkaClient.header(record, "ce_time"))).isNotNull();
    }

    @Test
    void sends_the_trace_of_the_request_with_its_event() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = posting(UUID.randomUUID().toString(), VALID.formatted("traced"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        eventually(() -> assertThat(effects.effects(UUID.fromString(id))).isEqualTo(1));

        assertThat(kafka.everythingIn(Topic.VACANCIES.wireName()).stream()
                        .filter(record -> id.equals(record.key()))
                        .map(record -> KafkaClient.header(record, "traceparent")))
                .singleElement()
                .asString()
                .contains(trace);
        assertThat(effects.traceOf(UUID.fromString(id))).isEqualTo(trace);
    }

    @Test
    void sends_events_of_one_key_in_commit_order() throws Exception {
        UUID key = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writers = IntStream.range(0, 200)
                    .<Callable<Integer>>mapToObj(i -> () -> commitNumbered(key))
                    .toList();
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        eventually(() -> assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, key))
                .hasSize(200));

        // The number was taken from a counter row under its lock, so it shows the order of commits
        assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, key))
                .extracting(event -> event.closesAt().getEpochSecond())
                .isSorted();
    }

    private Integer commitNumbered(UUID key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entityManager
                    .createNativeQuery("insert into trial_thing (id, name) values (:id, '0') on conflict do nothing")
                    .setParameter("id", key)
                    .executeUpdate();
            int number = Integer.parseInt((String) entityManager
                    .createNativeQuery(
                            "update trial_thing set name = (name::int + 1)::text where id = :id returning name",
                            String.class)
                    .setParameter("id", key)
                    .getSingleResult());
            outbox.add(new VacancyClosed(key, Instant.ofEpochSecond(number), THEN));
            return number;
        });
    }

    @Test
    void keeps_the_order_when_another_relay_takes_over() {
        UUID key = UUID.randomUUID();
        things.announce(key, 50);
        cutTheRelaysConnection();
        things.announce(key, 50);
        cutTheRelaysConnection();
        things.announce(key, 50);

        eventually(() -> assertThat(effects.effects(key)).isEqualTo(150));
        // Each is sent at least once, and the first occurrences are in the order of the commits
        List<String> ids = kafka.everythingIn(Topic.VACANCIES.wireName()).stream()
                .filter(record -> key.toString().equals(record.key()))
                .map(record -> KafkaClient.header(record, "ce_id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(150).isSorted();
    }

    private void cutTheRelaysConnection() {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("""
                                select count(pg_terminate_backend(pid)) from pg_locks
                                where locktype = 'advisory' and objsubid = 1 and granted and pid <> pg_backend_pid()
                                    and ((classid::bigint << 32) | objid::bigint) = :lock
                                """)
                        .setParameter("lock", 0x6869_7269_6e67L)
                        .getSingleResult());
    }

    private long waitingInOutbox() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entityManager
                                .createNativeQuery("select count(*) from outbox")
                                .getSingleResult())
                        .longValue());
    }

    // Inbox and dead letters

    @Test
    void applies_a_redelivered_event_once() {
        UUID id = UUID.randomUUID();
        String eventId = kafka.send(new VacancyClosed(id, THEN, THEN));
        kafka.send(new VacancyClosed(id, THEN, THEN), eventId);
        UUID last = UUID.randomUUID();
        kafka.send(
                Topic.VACANCIES.wireName(),
                id.toString(),
                "hiring.vacancy.closed.v1",
                UUID.randomUUID().toString(),
                closed(last));

        eventually(() -> assertThat(effects.effects(last)).isEqualTo(1));
        assertThat(effects.effects(id)).isEqualTo(1);
    }

    @Test
    void skips_unknown_events_and_unknown_fields() {
        UUID id = UUID.randomUUID();
        String topic = Topic.VACANCIES.wireName();
        kafka.send(
                topic,
                id.toString(),
                "hiring.vacancy.abolished.v7",
                UUID.randomUUID().toString(),
                "{}");
        kafka.send(
                topic,
                id.toString(),
                "hiring.vacancy.closed.v1",
                UUID.randomUUID().toString(),
                closed(id).replace("}", ", \"newField\": [1]}"));

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(deadLettersOf(id)).isEmpty();
    }

    @Test
    void stores_an_unreadable_record_and_applies_the_next() {
        UUID id = UUID.randomUUID();
        String topic = Topic.VACANCIES.wireName();
        kafka.send(
                topic,
                id.toString(),
                "hiring.vacancy.closed.v1",
                UUID.randomUUID().toString(),
                "{\"vacancyId\": 7");
        kafka.send(topic, id.toString(), null, null, "no headers at all");
        kafka.send(
                topic,
                id.toString(),
                "hiring.vacancy.closed.v1",
                UUID.randomUUID().toString(),
                closed(id));

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(deadLettersOf(id)).hasSize(2);
        eventually(() -> assertThat(kafka.everythingIn(Topic.VACANCIES.deadLetterName()))
                .filteredOn(record -> id.toString().equals(record.key()))
                .hasSize(2));
    }

    @Test
    void rolls_back_a_failing_event_and_applies_its_replay_once() {
        UUID id = UUID.randomUUID();
        effects.breakDown(true);
        kafka.send(new VacancyClosed(id, THEN, THEN));
        eventually(() -> assertThat(deadLettersOf(id)).hasSize(1));
        assertThat(effects.effects(id)).isZero();
        String letter = deadLettersOf(id).getFirst();

        as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("replay-failed"));
        effects.breakDown(false);
        as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(204);
        as("administrator")
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(404);

        assertThat(effects.effects(id)).isEqualTo(1);
        assertThat(deadLettersOf(id)).isEmpty();
    }

    @Test
    void shows_dead_letters_to_administrators_only() {
        as("recruiter").get("/api/v1/dead-letters").then().statusCode(403);
    }

    private static String closed(UUID id) {
        return "{\"vacancyId\":\"%s\",\"closesAt\":\"2020-12-22T00:00:00Z\",\"occurredAt\":\"2020-12-22T00:00:00Z\"}"
                .formatted(id);
    }

    private List<String> deadLettersOf(UUID key) {
        return as("administrator")
                .get("/api/v1/dead-letters?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.key == '" + key + "' }.id");
    }

    // Retried writes

    @Test
    void repeats_the_first_response_to_a_retried_post() {
        String key = UUID.randomUUID().toString();
        var first = posting(key, VALID.formatted("retried"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract();
        var second = posting(key, VALID.formatted("retried"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void applies_simultaneous_posts_with_one_key_once() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> posts = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(i -> () -> posting(key, VALID.formatted("parallel"))
                            .post("/things")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"))
                    .toList();
            List<String> ids = new java.util.ArrayList<>();
            for (Future<String> post : threads.invokeAll(posts)) {
                ids.add(post.get());
            }
            assertThat(ids).hasSize(16);
            assertThat(ids.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void refuses_a_key_that_was_used_for_another_body() {
        String key = UUID.randomUUID().toString();
        posting(key, VALID.formatted("one")).post("/things").then().statusCode(201);
        posting(key, VALID.formatted("two"))
                .post("/things")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void refuses_a_post_without_a_key() {
        as("recruiter")
                .contentType(ContentType.JSON)
                .body(VALID.formatted("keyless"))
                .post("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void rolls_back_a_failed_post_and_frees_its_key() {
        posting(UUID.randomUUID().toString(), VALID.formatted("taken"))
                .post("/things")
                .then()
                .statusCode(201);
        String key = UUID.randomUUID().toString();
        posting(key, VALID.formatted("taken"))
                .post("/things")
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-meanwhile"));
        posting(key, VALID.formatted("free")).post("/things").then().statusCode(201);
    }

    // Problems

    @Test
    void reports_all_mistakes_at_once() {
        posting(UUID.randomUUID().toString(), """
                        {"name": " ", "from": "2020-12-22", "to": "2020-12-21",
                         "parts": [{"label": "ok", "count": 1}, {"label": "much too long a label", "count": 0}]}
                        """)
                .post("/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("type", equalTo("urn:hiring:problem:invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/name", "/to", "/parts/1/label", "/parts/1/count"))
                .body("errors.code", containsInAnyOrder("required", "before-start", "length", "range"));
    }

    @Test
    void reports_wrong_types_and_unknown_fields_together_with_broken_rules() {
        posting(UUID.randomUUID().toString(), """
                        {"name": 7, "from": "yesterday", "flag": "yes", "colour": {"a": 1}, "files": ["a", "b"],
                         "parts": [{"label": "", "count": "two", "more": [1]}]}
                        """)
                .post("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/from",
                                "/flag",
                                "/colour",
                                "/files",
                                "/parts/0/label",
                                "/parts/0/count",
                                "/parts/0/more"));
    }

    @Test
    void refuses_a_body_that_is_not_a_json_object() {
        for (String body : List.of("", "{", "[]", "null", "\"text\"", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}")) {
            posting(UUID.randomUUID().toString(), body)
                    .post("/things")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void refuses_characters_that_postgresql_rejects() {
        posting(
                        UUID.randomUUID().toString(),
                        "{\"name\": \"a\\u0000b\", \"parts\": [{\"label\": \"\\ud800\", \"count\": 1}]}")
                .post("/things")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("illegal-character", "illegal-character"));
    }

    @Test
    void reads_each_text_by_its_purpose() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "\\u200bA\\u00adnn\\u00a0 Lee", "line": " 5\\u00a0pm \\uf0b7", "prose": "a\\r\\nb",
                         "codes": ["\\u200babc "], "paragraphs": ["a\\n\\nb"], "answers": {"k": " v "}}
                        """)
                .post("/things/texts")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ann Lee"))
                .body("line", equalTo("5\u00A0pm \u2022"))
                .body("prose", equalTo("a\r\nb"))
                .body("codes", contains("abc"))
                .body("paragraphs", contains("a\n\nb"))
                .body("answers.k", equalTo("v"));
    }

    @Test
    void refuses_characters_that_the_purpose_of_a_text_forbids() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "-", "line": "a\\nb", "prose": "a\\ufffeb",
                         "codes": ["\\u200b", "a\\ue000"], "paragraphs": ["a\\u0007"],
                         "answers": {"k~\\u0001": "a\\nb"}}
                        """)
                .post("/things/texts")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/name not-a-name",
                                "/line line-break",
                                "/prose illegal-character",
                                "/codes/0 required",
                                "/codes/1 private-character",
                                "/paragraphs/0 illegal-character",
                                "/answers/k~0 illegal-character",
                                "/answers/k~0\u0001 line-break"));
    }

    @Test
    void cleans_or_refuses_texts_in_parameters() {
        given().queryParam("q", " IT\u00AD support\u200B")
                .queryParam("place", "Ynys\u00A0M\u00F4n", "b ")
                .queryParam("code", "a\u200Db")
                .get("/things/sought/k\u200Bind")
                .then()
                .statusCode(200)
                .body("kind", equalTo("kind"))
                .body("words", equalTo("IT support"))
                .body("places", contains("Ynys\u00A0M\u00F4n", "b"))
                .body("code", equalTo("ab"));
        given().queryParam("q", "a\uFFFFb")
                .queryParam("place", "a\uFFFEb")
                .get("/things/sought/kind")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/q", "/place"))
                .body("errors.code", contains("illegal-character", "illegal-character"));
        given().urlEncodingEnabled(false).get("/things/sought/%EF%BF%BE").then().statusCode(404);
    }

    @Test
    void reports_unknown_parameters() {
        given().get("/things/sought/kind?q=a&plcae=b&offset=c")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("errors.pointer", containsInAnyOrder("/plcae", "/offset"))
                .body("errors.code", contains("unknown-parameter", "unknown-parameter"))
                .body("errors[0].message", containsString("code, place, q"));
        given().get("/things?offset=3").then().statusCode(400).body("errors[0].pointer", equalTo("/offset"));
        // A caller without the role is told that first
        given().contentType(ContentType.JSON)
                .body(VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things?offset=3")
                .then()
                .statusCode(401);
    }

    @Test
    void refuses_a_body_that_is_too_large() {
        posting(UUID.randomUUID().toString(), "{\"name\": \"%s\"}".formatted("x".repeat(1 << 20)))
                .post("/things")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void refuses_an_unknown_media_type_method_or_path() {
        as("recruiter")
                .contentType(ContentType.TEXT)
                .body("x")
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        as("recruiter").delete("/things").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        as("recruiter").get("/nothing-here").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refuses_a_parameter_out_of_range_or_of_the_wrong_type() {
        given().get("/things?limit=101").then().statusCode(422).body("errors[0].pointer", equalTo("/limit"));
        given().get("/things?limit=many").then().statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void hides_internal_errors() {
        given().get("/things/broken")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body(not(containsString("secret")));
    }

    // Invalid requests

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz | | | 400 | malformed-request",
                "GET /things/%00 | | | 400 | malformed-request",
                "GET /things/%c0%af | | | 400 | malformed-request",
                "GET /things?limit=%00 | | | 400 | malformed-request",
                "GET /things?limit=99999999999999999999 | | | 400 | bad-parameter",
                "GET /things | Accept: a/b/c | | 406 | not-acceptable",
                "GET /things | Accept: application/pdf | | 406 | not-acceptable",
                "GET /things/since?from=%2B1000000000-12-31T23:59:59Z | | | 400 | bad-parameter",
                "GET /things/since?from=%2B10000-01-01T00:00:00Z | | | 400 | bad-parameter",
                "GET /things/changed | If-Match: \"2\" | | 412 | stale",
                "PUT /things/x/dated | Content-Type: text/plain | x | 415 | unsupported-media-type",
                "PUT /things/x/dated | Content-Type: a/b/c | x | 415 | unsupported-media-type",
                "PUT /things/x/dated | | | 415 | unsupported-media-type",
                "PUT /things/%00/dated | Content-Type: application/json | {} | 400 | malformed-request",
                "PUT /things/x/dated | Content-Type: application/json | {\"at\": \"+1000000000-12-31T00:00:00Z\"}"
                        + " | 422 | invalid-request",
                "PUT /things/x/dated | Content-Type: application/json"
                        + " | {\"at\": \"2020-01-01T00:00:00Z\", \"on\": \"+999999999-12-31\"} | 422 | invalid-request",
                "PUT /things/x/dated | Content-Type: application/json"
                        + " | {\"at\": \"2020-01-01T00:00:00Z\", \"month\": \"+999999999-12\"} | 422 | invalid-request",
                "PATCH /things | | | 405 | method-not-allowed",
                "GET /nothing | | | 404 | not-found"
            })
    void refuses_invalid_requests_with_a_problem(
            String line, @Nullable String header, @Nullable String body, int status, String code) {
        RawHttp.Answer answer = send(line, body == null ? "" : body, header == null ? "X-None: x" : header);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refuses_oversized_addresses_and_headers_with_a_problem() {
        assertThat(send("GET /things?x=" + "x".repeat(9_000), "").body()).contains("address-too-long");
        assertThat(send("GET /things?x=" + "x".repeat(100_000), "").status()).isEqualTo(414);
        assertThat(send("GET /things", "", "X-Long: " + "x".repeat(30_000)).body())
                .contains("headers-too-large");
        assertThat(send("GET /things", "", "X-Long: " + "x".repeat(200_000)).status())
                .isEqualTo(431);
    }

    @Test
    void lists_the_accepted_methods_and_types_in_headers() {
        assertThat(send("DELETE /things", "").header("Allow")).contains("GET", "POST");
        assertThat(send("PUT /things/x/dated", "x", "Content-Type: text/plain").header("Accept"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /things, Content-Type: text/plain",
        "PUT /things/x/dated, Content-Type: text/plain",
        "PUT /things/x/dated, Content-Type: a/b/c",
        "GET /things/since, Accept: a/b/c",
        "GET /things/since, Accept: application/pdf",
        "DELETE /things/changed, X-None: x"
    })
    void checks_the_media_type_after_the_sign_in(String line, String header) {
        RawHttp.Answer answer =
                RawHttp.send(RestAssured.port, line + " HTTP/1.1", line.startsWith("P") ? "x" : "", header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
    }

    @Test
    void forbids_caches_to_store_responses() {
        as("recruiter")
                .get("/things/since")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void labels_metrics_with_routes_not_addresses() {
        String secret = UUID.randomUUID().toString();
        send("PATCH /things/" + secret + "/dated", "");
        send("GET /things/" + secret + "/dated", "");
        send("GET /" + secret, "");
        send("GET /%zz" + secret, "");
        send("GET /things?x=" + secret + "x".repeat(9_000), "");
        send("GET /" + secret, "", "X-Long: " + "x".repeat(30_000));
        send("PUT /things/" + secret + "/dated", "{}", "Content-Type: application/json");

        String route = "uri=\"/things/{name}/dated\"";
        eventually(() -> assertThat(given().get("/q/metrics").asString()).contains(route));
        assertThat(given().get("/q/metrics").asString()).doesNotContain(secret);
    }

    private static RawHttp.Answer send(String line, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + Tokens.of("recruiter", RECRUITER));
        return RawHttp.send(RestAssured.port, line + " HTTP/1.1", body, all.toArray(String[]::new));
    }

    // Identity

    @Test
    void requires_a_sign_in_and_the_right_role() {
        given().contentType(ContentType.JSON)
                .body(VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("not-signed-in"));
        given().auth()
                .oauth2("not.a.token")
                .contentType(ContentType.JSON)
                .body(VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("candidate", RECRUITER))
                .contentType(ContentType.JSON)
                .body(VALID.formatted("x"))
                .header("Idempotency-Key", "k")
                .post("/things")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as("administrator").get("/things/denied").then().statusCode(403);
    }

    // Limits

    @Test
    void refuses_requests_beyond_the_limit_with_retry_after() {
        UUID person = UUID.randomUUID();
        get(List.of("recruiter"), person, "/things/since")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"person\";q=1000;w=60")
                .header("RateLimit", startsWith("\"person\";r=999;t="));

        Response refused = get(List.of("recruiter"), person, "/things/since");
        for (int request = 0; request < 5_000 && refused.statusCode() == 200; request++) {
            refused = get(List.of("recruiter"), person, "/things/since");
        }

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", is("too-many-requests"))
                .header("RateLimit", startsWith("\"person\";r=0;t="));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        get(List.of("recruiter"), UUID.randomUUID(), "/things/since").then().statusCode(200);
        given().get("/api/v1/clock").then().statusCode(200).header("RateLimit", startsWith("\"anonymous\""));
    }

    // Audit

    @Test
    void records_the_person_in_an_immutable_audit_trail() {
        String id = posting(UUID.randomUUID().toString(), VALID.formatted("audited"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createNativeQuery(
                                        "select person from audit_entry where subject = :id and action = 'thing.made'",
                                        UUID.class)
                                .setParameter("id", UUID.fromString(id))
                                .getSingleResult()))
                .isEqualTo(RECRUITER);
        for (String change :
                List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
                        try (var connection = dataSource.getConnection();
                                var statement = connection.createStatement()) {
                            statement.execute(change);
                        }
                    })
                    .hasMessageContaining("append-only");
        }
    }

    // Clock

    @Test
    void lets_only_administrators_move_the_clock() {
        as("recruiter")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"2020-12-21T23:59:59Z\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(403);
        as("administrator")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"2020-12-21T23:59:59Z\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(200);
        assertThat(Instant.parse(given().get("/api/v1/clock")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("now")))
                .isBetween(Instant.parse("2020-12-21T23:59:59Z"), Instant.parse("2020-12-22T00:01:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z"
            })
    void refuses_to_set_the_clock_outside_the_supported_years(String absurd) {
        as("administrator")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"2020-12-21T23:59:59Z\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(200);
        as("administrator")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"%s\"}".formatted(absurd))
                .put("/api/v1/clock")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/now"))
                .body("errors.code", contains("range"));
        given().get("/api/v1/clock").then().statusCode(200).body("now", startsWith("2020-12-2"));
    }

    @Test
    void exposes_metrics_of_the_outbox_and_the_inbox() {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("hiring_outbox_waiting_rows", "hiring_outbox_oldest_seconds");
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, RECRUITER));
    }

    private static RequestSpecification posting(String key, String body) {
        return as("recruiter")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body);
    }
}
