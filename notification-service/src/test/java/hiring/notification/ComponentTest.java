package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hiring.events.InterviewScheduled;
import hiring.events.SessionPlaceReleased;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.TestIdentity;
import hiring.kit.testing.Tokens;
import hiring.local.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service on real PostgreSQL, Kafka and SMTP, with what its tests share. */
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
abstract class ComponentTest {

    static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    @Inject
    FaultyTransport transport;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    KafkaClient kafka;
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();

    @SuppressWarnings("NullAway.Init") // Made before each test
    ComponentTest() {}

    @BeforeEach
    void connect() {
        kafka = KafkaClient.of(bootstrapServers);
        // Before the sessions and deadlines of the samples
        clock.moveTo(Sample.THEN.minus(Duration.ofDays(1)));
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void finds_no_personal_data_in_the_log() {
        Logger.getLogger("").removeHandler(listener);
        assertThat(logged).noneMatch(line -> line.contains("@example.org") || line.contains("Zoë"));
    }

    /** A candidate and a vacancy that the service knows. */
    Sample known() {
        return knownWith("01622 000000");
    }

    Sample knownWith(@Nullable String telephone) {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Zoë O'Brien", telephone));
        return sample;
    }

    static SessionPlaceReleased released(Sample s, Instant at) {
        return released(s, at, SessionPlaceReleased.Reason.SESSION_CANCELLED);
    }

    static SessionPlaceReleased released(Sample s, Instant at, SessionPlaceReleased.Reason reason) {
        InterviewScheduled place = s.interview();
        return new SessionPlaceReleased(
                s.application(),
                s.vacancy(),
                s.candidate(),
                place.stageCode(),
                place.sessionId(),
                reason,
                place.startsAt(),
                place.endsAt(),
                place.place(),
                at);
    }

    static MimeMessage onlyMailOf(Sample sample) {
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
        return MailServer.receivedBy(sample.email()).getFirst();
    }

    static List<String> kindsReceivedBy(Sample sample) {
        return MailServer.receivedBy(sample.email()).stream()
                .map(mail -> MailServer.header(mail, "X-Hiring-Kind"))
                .toList();
    }

    /** Waits until this many obligations are raised and all of them are done. */
    static void settled(Sample sample, int obligations) {
        eventually(() -> counts(sample)
                .body("obligations", equalTo(obligations))
                .body("done", equalTo(obligations))
                .body("open", equalTo(0)));
    }

    static ValidatableResponse counts(Sample sample) {
        return recruiter()
                .get("/api/v1/vacancies/" + sample.vacancy() + "/notification-counts")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse calls(Sample sample) {
        return recruiter()
                .get("/api/v1/calls?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(200);
    }

    static UUID callOf(Sample sample) {
        eventually(() -> calls(sample).body("items[0].id", notNullValue()));
        return UUID.fromString(calls(sample).extract().path("items[0].id"));
    }

    static UUID letterOf(Sample sample) {
        String list = "/api/v1/letters?vacancyId=" + sample.vacancy();
        eventually(() -> recruiter().get(list).then().body("items[0].id", notNullValue()));
        return UUID.fromString(recruiter().get(list).then().extract().path("items[0].id"));
    }

    /** The written message of the only obligation. */
    static UUID messageOf(Sample sample) {
        return UUID.fromString(recruiter()
                .get("/api/v1/vacancies/" + sample.vacancy() + "/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].messageId"));
    }

    /** Waits until a message of the vacancy has the state. */
    UUID messageIn(Sample sample, String state) {
        String query = "select id::text from message where vacancy_id = '%s' and state = '%s'";
        eventually(() -> assertThat(text(query, sample.vacancy(), state)).isNotEmpty());
        return UUID.fromString(text(query, sample.vacancy(), state));
    }

    static ValidatableResponse attempt(UUID call, String result) {
        return attempt(call, result, UUID.randomUUID().toString());
    }

    static ValidatableResponse attempt(UUID call, String result, String idempotencyKey) {
        return as("recruiter", RECRUITER, idempotencyKey)
                .body("{\"result\": \"" + result + "\"}")
                .post("/api/v1/calls/" + call + "/attempts")
                .then();
    }

    static ValidatableResponse decide(UUID message, String decision) {
        return decide(message, decision, "{}");
    }

    static ValidatableResponse decide(UUID message, String decision, String body) {
        return post("/api/v1/messages/" + message + "/" + decision, body);
    }

    static ValidatableResponse post(String path, String body) {
        return recruiter().body(body).post(path).then();
    }

    static RequestSpecification recruiter() {
        return as("recruiter");
    }

    static RequestSpecification as(String role) {
        return as(role, RECRUITER);
    }

    static RequestSpecification as(String role, UUID person) {
        return as(role, person, UUID.randomUUID().toString());
    }

    static RequestSpecification as(String role, UUID person, String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.of(role, person))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey);
    }

    @SuppressWarnings("AnnotateFormatMethod") // Its annotation is not on the class path
    long number(String sql, Object... values) {
        String found = text(sql, values);
        return found.isEmpty() ? 0 : Long.parseLong(found);
    }

    @SuppressWarnings("AnnotateFormatMethod") // As above
    String text(String sql, Object... values) {
        try (Connection connection = OwnersDatabase.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql.formatted(values))) {
            String found = row.next() ? row.getString(1) : "";
            return found == null ? "" : found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // As above
    void change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the logged messages with their parameters and exceptions. */
    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord record) {
            // The mail server runs in this process and logs its mailboxes
            if (String.valueOf(record.getLoggerName()).startsWith("com.icegreen")) {
                return;
            }
            logged.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                    + (record.getThrown() == null ? "" : record.getThrown()));
        }

        @Override
        public void flush() {
            // Nothing is held back
        }

        @Override
        public void close() {
            // Nothing is open
        }
    }
}
