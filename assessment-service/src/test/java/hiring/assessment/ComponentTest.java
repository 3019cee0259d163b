package hiring.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiring.events.HiringEvent;
import hiring.events.Topic;
import hiring.kit.clock.MovableClock;
import hiring.kit.task.TaskKind;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service on real PostgreSQL and Kafka, with the other services and people around it. */
public abstract class ComponentTest {

    protected static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    protected static final Instant IN_DECEMBER = Instant.parse("2020-12-01T09:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // Other people in each test: an assessor is in one session at a time, over all vacancies
    protected final UUID ann = UUID.randomUUID();
    protected final UUID ben = UUID.randomUUID();
    protected final UUID cat = UUID.randomUUID();

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaClient kafka;

    @BeforeEach
    final void begin() {
        kafka = KafkaClient.of(bootstrapServers);
        clock.moveTo(IN_DECEMBER);
    }

    @AfterEach
    final void end() {
        clock.moveTo(IN_DECEMBER);
    }

    protected void moveTo(Instant now) {
        clock.moveTo(now);
    }

    /** Sends events one after the other, each when the one before was applied. */
    protected void deliver(HiringEvent... events) {
        for (HiringEvent event : events) {
            deliver(event, UUID.randomUUID().toString());
        }
    }

    /** Sends all of them and waits until the last was applied. */
    protected void deliverTogether(List<? extends HiringEvent> events) {
        List<String> ids = events.stream().map(kafka::send).toList();
        ids.forEach(this::awaitApplied);
    }

    protected void deliver(HiringEvent event, String id) {
        kafka.send(event, id);
        awaitApplied(id);
    }

    /** Waits until it was applied, and not until all that follows from it is done. */
    protected void deliverInTheMiddle(HiringEvent event) {
        awaitStored(kafka.send(event));
    }

    private void awaitApplied(String id) {
        awaitStored(id);
        awaitDone();
    }

    private void awaitStored(String id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !rows("select 1 from inbox where event_id = ?::uuid", id)
                        .isEmpty());
    }

    /** Until what was asked for by a fact or a command is done, in all its pages. */
    protected void awaitDone() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> rows("select 1 from paged_task limit 1").isEmpty());
    }

    protected <E extends HiringEvent> List<E> published(Class<E> type, UUID key) {
        awaitSent();
        return kafka.published(Topic.ASSESSMENTS, type, key);
    }

    /** Names of all events about the key, in their order. */
    protected List<String> publishedAbout(UUID key) {
        awaitSent();
        return kafka.everythingIn(Topic.ASSESSMENTS.wireName()).stream()
                .filter(record -> key.toString().equals(record.key()))
                .map(record -> String.valueOf(KafkaClient.header(record, "ce_type")))
                .toList();
    }

    protected KafkaClient kafka() {
        return kafka;
    }

    protected void awaitSent() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows("select 1 from outbox").isEmpty());
    }

    protected RequestSpecification as(String role, UUID person) {
        return given().auth()
                .oauth2(Tokens.of(role, person))
                .contentType(ContentType.JSON)
                .accept("*/*");
    }

    /** What waits for the person. */
    protected ValidatableResponse tasks(String role, UUID person, TaskKind kind) {
        return as(role, person)
                .get("/api/v1/tasks?limit=100&kind=" + kind)
                .then()
                .statusCode(200);
    }

    /** With a new Idempotency-Key. */
    protected RequestSpecification asRecruiter() {
        return as("recruiter", RECRUITER).header("Idempotency-Key", UUID.randomUUID());
    }

    protected List<List<String>> rows(String sql, Object... values) {
        return rows(dataSource, sql, values);
    }

    /** With the rights of the owner, who may read the audit trail. */
    protected List<List<String>> byOwner(String sql, Object... values) {
        return rows(OwnersDatabase.dataSource(), sql, values);
    }

    private static List<List<String>> rows(DataSource from, String sql, Object... values) {
        try (Connection connection = from.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<List<String>> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(String.valueOf(row.getString(i)));
                    }
                    found.add(columns);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Everything the service knows of a vacancy, version numbers left out. */
    protected List<List<String>> stateOf(UUID vacancyId) {
        List<List<String>> state = new ArrayList<>();
        for (String table : List.of(
                "assessment_plan",
                "plan_stage",
                "candidacy",
                "entry",
                "pool_assessor",
                "assignment",
                "moderation",
                "assessment_session",
                "stage_publication",
                "feedback")) {
            state.addAll(rows(
                    "select '%s', (to_jsonb(t) - 'version')::text from %s t where vacancy_id = ? order by 2"
                            .formatted(table, table),
                    vacancyId));
        }
        assertThat(state).isNotEmpty();
        return state;
    }
}
