package hiring.kit;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.kit.outbox.Outbox;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.Management;
import hiring.kit.testing.TestIdentity;
import hiring.kit.trace.RecordedSpans;
import hiring.kit.trial.Things;
import hiring.local.TestInfrastructure;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tests that an event is sent if and only if its transaction commits, in order. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxComponentTest extends BrokerTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    RecordedSpans spans;

    @Inject
    EntityManager entityManager;

    @Test
    void delivers_an_event_after_its_transaction_commits() {
        UUID id = things.make("committed");

        eventually(() -> assertThat(effects.effects(id)).isEqualTo(1));
        assertThat(kafka.published(Topic.VACANCIES, VacancyClosed.class, id)).hasSize(1);
        eventually(() -> assertThat(waitingInOutbox()).isZero());
    }

    @Test
    void returns_the_connection_after_storing_an_event() {
        assertThat(CapturedLog.during("io.agroal.pool", () -> things.make("tidy")))
                .isEmpty();
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
        assertThatThrownBy(() -> outbox.add(new VacancyClosed(UUID.randomUUID(), THEN, THEN)))
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
        String id = Requests.posting(UUID.randomUUID().toString(), Requests.VALID.formatted("traced"))
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
        assertThat(effects.loggedWith(UUID.fromString(id)))
                .containsEntry("vacancy", id)
                .containsEntry("traceId", trace)
                .containsKeys("event", "spanId");

        eventually(() -> assertThat(spans.of(trace))
                .map(SpanData::getName)
                .containsExactlyInAnyOrder(
                        "POST /things", "send hiring.vacancy.closed.v1", "apply hiring.vacancy.closed.v1"));
        assertThat(parentOf("send hiring.vacancy.closed.v1", trace)).isEqualTo("POST /things");
        assertThat(parentOf("apply hiring.vacancy.closed.v1", trace)).isEqualTo("send hiring.vacancy.closed.v1");
    }

    @Test
    void records_no_query_and_nothing_of_the_caller() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("User-Agent", "a person's own program")
                .get("/things?name=Zoe+Quux");

        eventually(() -> assertThat(spans.of(trace)).isNotEmpty());
        assertThat(spans.of(trace).toString()).contains("removed").doesNotContain("Quux", "own program", "127.0.0.1");
    }

    private @Nullable String parentOf(String name, String trace) {
        String parent = spans.of(trace).stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getParentSpanId();
        return spans.of(trace).stream()
                .filter(span -> span.getSpanId().equals(parent))
                .map(SpanData::getName)
                .findFirst()
                .orElse(null);
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

    @Test
    void keeps_in_the_journal_what_it_has_sent_and_of_a_contact_only_the_last() {
        UUID vacancy = things.make("kept");
        UUID candidate = UUID.randomUUID();
        for (String payload : new String[] {"first", "second"}) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.addRaw(
                            Topic.CANDIDATE_CONTACTS.wireName(), candidate.toString(), "contact", THEN, payload));
        }

        eventually(() -> assertThat(journal(candidate)).containsExactly("superseded ", "last second"));
        eventually(() -> assertThat(journal(vacancy)).hasSize(1));
        var record = kafka.everythingIn(Topic.VACANCIES.wireName()).stream()
                .filter(r -> vacancy.toString().equals(r.key()))
                .findFirst()
                .orElseThrow();
        assertThat(KafkaClient.header(record, "ce_outbox")).isEqualTo("kit-test");
        assertThat(Long.parseLong(KafkaClient.header(record, "ce_sequence"))).isPositive();
    }

    @SuppressWarnings("unchecked")
    private List<String> journal(UUID key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("""
                                select case when superseded then 'superseded ' else 'last ' end || coalesce(payload, '')
                                from outbox_journal where key = :key order by position
                                """, String.class)
                        .setParameter("key", key.toString())
                        .getResultList());
    }

    @Test
    void exposes_metrics_of_the_outbox_and_the_inbox() {
        String metrics =
                Management.get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("hiring_outbox_waiting_rows", "hiring_outbox_oldest_seconds");
        Management.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
