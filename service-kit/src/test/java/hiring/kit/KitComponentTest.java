package hiring.kit;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import hiring.kit.testing.DatabaseRights;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.kit.trial.Things;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests audit, clock, request limits and database messages through a minimal service. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitComponentTest {

    @Inject
    Things things;

    @Inject
    DataSource dataSource;

    @Test
    void logs_a_refused_row_without_its_values() {
        UUID id = things.make("Z. Person");
        List<String> told = new ArrayList<>();

        told.addAll(CapturedLog.during(
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

    @Test
    void refuses_requests_beyond_the_limit_with_retry_after() {
        UUID person = UUID.randomUUID();
        Requests.get(List.of("recruiter"), person, "/things/since")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"person\";q=250;w=60")
                .header("RateLimit", startsWith("\"person\";r=249;t="));

        Response refused = Requests.get(List.of("recruiter"), person, "/things/since");
        for (int request = 0; request < 5_000 && refused.statusCode() == 200; request++) {
            refused = Requests.get(List.of("recruiter"), person, "/things/since");
        }

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", is("too-many-requests"))
                .header("RateLimit", startsWith("\"person\";r=0;t="));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        Requests.get(List.of("recruiter"), UUID.randomUUID(), "/things/since")
                .then()
                .statusCode(200);
        given().get("/api/v1/clock").then().statusCode(200).header("RateLimit", startsWith("\"address\""));
    }

    @Test
    void counts_callers_who_are_not_signed_in_by_their_address_whatever_they_say_it_is() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .get("/things/caller")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", is("\"address\";q=1200;w=60"))
                .body(is("127.0.0.1"));
    }

    @Test
    void records_the_person_in_an_immutable_audit_trail() throws SQLException {
        String id = Requests.posting(UUID.randomUUID().toString(), Requests.VALID.formatted("audited"))
                .post("/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (Connection connection = OwnersDatabase.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select person from audit_entry where subject = ? and action = 'thing.made'")) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject(1)).isEqualTo(Requests.RECRUITER);
            }
        }
        for (String change :
                List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> {
                        // Even by the owner
                        try (var connection = OwnersDatabase.dataSource().getConnection();
                                var statement = connection.createStatement()) {
                            statement.execute(change);
                        }
                    })
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void the_services_login_can_neither_change_tables_nor_rewrite_records() {
        assertThat(DatabaseRights.excess(dataSource)).isEmpty();
    }

    @Test
    void a_replica_without_the_owners_login_starts_where_nothing_is_to_be_migrated() {
        MigrateResult result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/kit")
                .outOfOrder(true)
                .placeholders(Map.of("service_role", "kit", "append_only", "audit_entry"))
                .load()
                .migrate();

        assertThat(result.success).isTrue();
        assertThat(result.migrationsExecuted).isZero();
    }

    @Test
    void the_services_login_makes_the_months_of_the_audit_trail() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select make_audit_month(date '2049-05-05')");
            try (ResultSet row = statement.executeQuery("select to_regclass('audit_entry_2049_05') is not null")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void keeps_every_detail_of_old_audit_entries_as_json() throws SQLException {
        FluentConfiguration beside = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(OwnersDatabase.dataSource())
                .locations("classpath:db/kit")
                // The owner's login does the work of the service too, as in an older installation
                .placeholders(Map.of("service_role", "kit_owner", "append_only", ""))
                .schemas("old_audit");
        beside.target("0.20").load().migrate();
        try (Connection connection = OwnersDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into old_audit.audit_entry (id, at, person, roles, action, subject, detail)
                    select gen_random_uuid(), now(), null, '', 'thing.made', gen_random_uuid(), old
                    from unnest(array['{}', '{reason=late}', '{codes=[a, b], stage=sift}', '{note=, revision=3}',
                            '{query=a=b&c=d, to=/x}']) as old
                    """);
        }

        beside.target(MigrationVersion.LATEST).load().migrate();

        List<String> details = new ArrayList<>();
        try (Connection connection = OwnersDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select detail from old_audit.audit_entry")) {
            while (rows.next()) {
                details.add(rows.getString(1));
            }
        }
        assertThat(details)
                .containsExactlyInAnyOrder(
                        "{}",
                        "{\"reason\": \"late\"}",
                        "{\"codes\": \"[a, b]\", \"stage\": \"sift\"}",
                        "{\"note\": \"\", \"revision\": \"3\"}",
                        "{\"to\": \"/x\", \"query\": \"a=b&c=d\"}");
    }

    @Test
    void lets_only_administrators_move_the_clock() {
        Requests.as("recruiter")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"2020-12-21T23:59:59Z\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(403);
        moveClock("2020-12-21T23:59:59Z");
        assertThat(Instant.parse(given().get("/api/v1/clock")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("now")))
                .isBetween(Instant.parse("2020-12-21T23:59:59Z"), Instant.parse("2020-12-22T00:01:00Z"));
    }

    @Test
    void follows_the_clock_that_another_replica_has_moved() throws SQLException {
        moveClock("2020-12-21T23:59:59Z");
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.executeUpdate("update movable_clock set offset_millis = offset_millis + 315532800000");
        }
        eventually(() -> clockShows("2030-12-2"));
    }

    @Test
    void answers_each_of_two_moves_when_all_replicas_have_the_last() throws Exception {
        moveClock("2020-12-21T23:59:59Z");
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("set application_name = 'clock 0'");
            CompletableFuture<Void> first = moveClockMeanwhile("2021-12-21T23:59:59Z");
            eventually(() -> clockShows("2021-12-2"));
            CompletableFuture<Void> second = moveClockMeanwhile("2022-12-21T23:59:59Z");
            eventually(() -> clockShows("2022-12-2"));
            assertThat(List.of(first, second)).noneMatch(CompletableFuture::isDone);
            statement.execute("set application_name = ''");
            assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    private static void clockShows(String beginning) {
        given().get("/api/v1/clock").then().statusCode(200).body("now", startsWith(beginning));
    }

    // In a thread of its own: the common pool of a small machine has one
    private static CompletableFuture<Void> moveClockMeanwhile(String now) {
        return CompletableFuture.runAsync(() -> moveClock(now), Thread::startVirtualThread);
    }

    private static void moveClock(String now) {
        Requests.as("administrator")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"%s\"}".formatted(now))
                .put("/api/v1/clock")
                .then()
                .statusCode(200);
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
        moveClock("2020-12-21T23:59:59Z");
        Requests.as("administrator")
                .contentType(ContentType.JSON)
                .body("{\"now\": \"%s\"}".formatted(absurd))
                .put("/api/v1/clock")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/now"))
                .body("errors.code", contains("range"));
        clockShows("2020-12-2");
    }
}
