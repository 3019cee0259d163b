package hiring.kit.inbox;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.kit.BrokerTest;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.inbox.EventSink.Attempt;
import hiring.kit.inbox.Received.Content;
import hiring.kit.outbox.EventJson;
import hiring.kit.outbox.Outbox;
import hiring.kit.testing.TestIdentity;
import hiring.kit.trial.Things;
import hiring.kit.trial.TrialConsumer;
import hiring.local.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tests what could stop, lose or repeat events, on real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsComponentTest extends BrokerTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");
    private static final String TOPIC = Topic.VACANCIES.wireName();
    private static final String CLOSED = "hiring.vacancy.closed.v1";
    private static final int LARGER_THAN_A_COPY = 950_000;

    @Inject
    Inbox inbox;

    @Inject
    UnreadRecords unread;

    @Inject
    InboxPurge purge;

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    TrialConsumer consumer;

    @Inject
    Session session;

    @Test
    void stores_thirty_thousand_events_without_filling_the_lock_table() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 30_000; i++) {
                outbox.addRaw(
                        Topic.VACANCIES.deadLetterName(), UUID.randomUUID().toString(), "trial", THEN, "{}");
            }
        });

        eventually(() -> assertThat(number("select count(*) from outbox")).isZero());
    }

    @Test
    void refuses_an_event_whose_bytes_exceed_the_limit_of_kafka() {
        String umlauts = "\u00fc".repeat(500_000);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.addRaw(TOPIC + ".dlq", "key", "trial", THEN, umlauts)))
                .hasStackTraceContaining("larger than 900000 bytes");
    }

    @Test
    void stores_a_row_that_kafka_refuses_and_sends_the_next() {
        UUID refused = UUID.randomUUID();
        change("insert into outbox (event_id, topic, key, type, occurred_at, payload) values ('" + refused + "', '"
                + TOPIC + "', 'key', 'trial', now(), repeat('x', 2000000))");
        UUID later = things.make("behind a row that is too large");

        eventually(() -> assertThat(effects.effects(later)).isEqualTo(1));
        assertThat(number("select count(*) from dead_letter where fault = 'UNSENT' and event_id = '" + refused + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from outbox where event_id = '" + refused + "'"))
                .isZero();
    }

    @Test
    void fences_a_relay_that_resumes_after_a_takeover() {
        UUID id = UUID.randomUUID();
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "urn:hiring:kit-test:outbox");
        try (KafkaProducer<String, String> paused =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            paused.initTransactions();
            paused.beginTransaction();
            var unused = paused.send(new ProducerRecord<>(TOPIC, id.toString(), "an old contact"));
            paused.flush();

            // The line above fenced the service's own relay, which takes over again and sends
            UUID later = things.make("after the pause");
            eventually(() -> assertThat(effects.effects(later)).isEqualTo(1));

            assertThatThrownBy(paused::commitTransaction)
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(kafka.everythingIn(TOPIC)).noneMatch(record -> id.toString().equals(record.key()));
    }

    @Test
    void stores_every_kind_of_bad_record_and_applies_the_next() {
        UUID key = UUID.randomUUID();
        String large = "{\"vacancyId\": [" + "1,".repeat(LARGER_THAN_A_COPY / 2) + "1]}";
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new StringSerializer())) {
            List<ProducerRecord<String, String>> wrong = new ArrayList<>();
            wrong.add(record(key.toString(), null, id(), "{}"));
            wrong.add(new ProducerRecord<>(TOPIC, key.toString(), "{}"));
            wrong.add(record(key + "\0", CLOSED, id(), "{\0}"));
            wrong.add(record(key.toString(), CLOSED, id() + "\0", "{}"));
            wrong.add(record(key.toString(), CLOSED, id(), "{\"vacancyId\": 7"));
            wrong.add(record(key.toString(), CLOSED, id(), "{\"vacancyId\": 7}"));
            wrong.add(record(key.toString(), CLOSED, id(), "null"));
            wrong.add(record(key.toString(), CLOSED, id(), null));
            wrong.add(record(key.toString(), CLOSED, id(), large));
            wrong.add(record(key.toString(), CLOSED + "\0", id(), "{}"));
            wrong.forEach(record -> {
                var unused = producer.send(record);
            });
            producer.flush();

            kafka.send(new VacancyClosed(key, THEN, THEN));
            eventually(() -> assertThat(effects.effects(key)).isEqualTo(1));

            // Two types are unknown and need no administrator
            eventually(() -> assertThat(number(
                            "select count(*) from dead_letter where key = '" + key + "' and fault = 'UNREADABLE'"))
                    .isEqualTo(wrong.size() - 1));
            assertThat(number("select count(*) from dead_letter where key = '" + key + "' and fault = 'UNKNOWN_TYPE'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void stores_only_the_failing_event_of_a_batch() {
        List<UUID> good = new ArrayList<>();
        UUID bad = UUID.randomUUID();
        effects.breakDownFor(bad);
        for (int i = 0; i < 60; i++) {
            UUID id = i == 37 ? bad : UUID.randomUUID();
            kafka.send(new VacancyClosed(id, THEN, THEN));
            if (!id.equals(bad)) {
                good.add(id);
            }
        }

        eventually(() -> assertThat(good)
                .allSatisfy(id -> assertThat(effects.effects(id)).isEqualTo(1)));
        eventually(() -> assertThat(number("select count(*) from dead_letter where key = '" + bad + "'"))
                .isEqualTo(1));
        assertThat(effects.effects(bad)).isZero();
    }

    @Test
    void rolls_back_a_failing_batch() {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        effects.breakDownFor(bad);

        Attempt attempt = inbox.attempt(List.of(received(good, 1), received(bad, 2)));

        assertThat(attempt).isInstanceOf(Attempt.Failed.class);
        assertThat(effects.effects(good)).isZero();
    }

    @Test
    void distinguishes_records_with_one_offset_in_a_recreated_topic() {
        UUID key = UUID.randomUUID();
        Delivery first = new Delivery(TOPIC, 900, 5, THEN, key.toString(), CLOSED, id(), null, "{");
        Delivery second = new Delivery(TOPIC, 900, 5, THEN.plusSeconds(1), key.toString(), CLOSED, id(), null, "[");

        assertThat(inbox.attempt(List.of(RecordReader.read(consumer, first).orElseThrow())))
                .isInstanceOf(Attempt.Done.class);
        assertThat(inbox.attempt(List.of(RecordReader.read(consumer, second).orElseThrow())))
                .isInstanceOf(Attempt.Done.class);

        assertThat(number("select count(*) from dead_letter where key = '" + key + "'"))
                .isEqualTo(2);
    }

    @Test
    void applies_an_event_at_a_reused_offset_of_a_recreated_topic() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        inbox.attempt(List.of(received(before, 70)));
        inbox.attempt(List.of(received(after, 3)));

        assertThat(effects.effects(before)).isEqualTo(1);
        assertThat(effects.effects(after)).isEqualTo(1);
    }

    @Test
    void applies_stored_events_once_this_version_knows_their_type() {
        UUID key = UUID.randomUUID();
        kafka.send(TOPIC, key.toString(), "hiring.vacancy.closed.v9", id(), closed(key));
        kafka.send(TOPIC, key.toString(), CLOSED, id(), closed(key).replace("2020-12-22", "sometime"));
        eventually(() -> assertThat(
                        number("select count(*) from dead_letter where replayed_at is null and key = '" + key + "'"))
                .isEqualTo(2));
        assertThat(effects.effects(key)).isZero();

        // Simulates a version that knows the type and the value
        change("update dead_letter set type = '" + CLOSED + "', payload = replace(payload, 'sometime', '2020-12-22')"
                + " where key = '" + key + "'");
        unread.readAgain();
        unread.readAgain();

        assertThat(effects.effects(key)).isEqualTo(2);
        assertThat(number("select count(*) from dead_letter where replayed_at is null and key = '" + key + "'"))
                .isZero();
    }

    @Test
    void recognises_old_events_by_position_after_their_marks_are_removed() {
        UUID applied = UUID.randomUUID();
        UUID put = UUID.randomUUID();
        UUID old = new UUID(0x0170_0000_0000_7000L, 0x8000_0000_0000_0000L | applied.getLeastSignificantBits() >>> 2);
        UUID alsoOld = new UUID(0x0170_0000_0000_7000L, 0x8000_0000_0000_0000L | put.getLeastSignificantBits() >>> 2);
        inbox.attempt(List.of(received(applied, old, 20)));
        assertThat(effects.effects(applied)).isEqualTo(1);

        purge.purge();
        assertThat(marked(old)).isTrue();
        purge.purge();
        assertThat(marked(old)).as("the mark is kept on the same night").isTrue();
        passOneNight();
        purge.purge();
        assertThat(marked(old)).isFalse();

        inbox.attempt(List.of(received(applied, old, 20)));
        assertThat(effects.effects(applied)).isEqualTo(1);
        // A replay applies an event that was stored before, whatever the position says
        inbox.replay(received(put, alsoOld, 10));
        assertThat(effects.effects(put)).isEqualTo(1);
    }

    @Test
    void reads_positions_from_kafka_at_night_only() {
        UUID young = UUID.randomUUID();
        kafka.send(new VacancyClosed(young, THEN, THEN));
        eventually(() -> assertThat(effects.effects(young)).isEqualTo(1));
        inbox.attempt(List.of(received(UUID.randomUUID(), 7)));
        String positions = "select count(*) from consumer_position where topic = '" + TOPIC + "' and partition ";
        change("delete from consumer_position where partition < 900");

        eventually(() -> {
            purge.purge();
            assertThat(number(positions + "< 900")).isPositive();
        });

        assertThat(number(positions + "= 901 and next_offset = 8")).isZero();
    }

    private void passOneNight() {
        change("update inbox_horizon set marks_from = '01800000-0000-0000-0000-000000000000'");
    }

    private boolean marked(UUID id) {
        return number("select count(*) from inbox where event_id = '" + id + "'") == 1;
    }

    private Received received(UUID vacancy, long offset) {
        return received(vacancy, TimeOrderedIds.next(), offset);
    }

    private Received received(UUID vacancy, UUID id, long offset) {
        VacancyClosed event = new VacancyClosed(vacancy, THEN, THEN);
        return new Received(
                consumer,
                new Delivery(
                        TOPIC,
                        901,
                        offset,
                        THEN,
                        vacancy.toString(),
                        CLOSED,
                        id.toString(),
                        null,
                        EventJson.write(event)),
                new Content.Event(id, event));
    }

    private static ProducerRecord<String, String> record(
            String key, @Nullable String type, String id, @Nullable String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, key, payload);
        record.headers().add("ce_type", type == null ? null : type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String id() {
        return TimeOrderedIds.next().toString();
    }

    private static String closed(UUID id) {
        return EventJson.write(new VacancyClosed(id, THEN, THEN));
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, Long.class).getSingleResult());
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }
}
