package hiring.kit.restore;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.kafka.KafkaConnection;
import hiring.kit.outbox.EventJson;
import hiring.local.Database;
import hiring.local.TestServers;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Tests a database that is older than Kafka, and a Kafka that is older than the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreComponentTest {

    private static final String TOPIC = Topic.VACANCIES.wireName();
    private static final Instant THEN = Instant.parse("2027-01-04T10:00:00Z");

    private final String group = "restored-" + UUID.randomUUID();
    private final String bootstrapServers = TestServers.bootstrapServers();
    private final KafkaConnection kafka =
            new KafkaConnection(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    private final PGSimpleDataSource dataSource = database();
    private final Admin admin = kafka.admin();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
    private final RestoreCheck check = new RestoreCheck(dataSource, List.of(new Vacancies()), () -> true, kafka, group);

    private static final class Vacancies extends TopicConsumer<VacancyEvent> {

        Vacancies() {
            super(
                    Topic.VACANCIES,
                    Reactions.to(VacancyEvent.class).eachOther(event -> {}).build());
        }
    }

    private static PGSimpleDataSource database() {
        Database database = TestServers.freshDatabase("restored");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        // The check runs with the rights of the service
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownersPassword())
                .locations("db/kit")
                .placeholders(Map.of("service_role", database.username(), "append_only", "audit_entry"))
                .load()
                .migrate();
        return dataSource;
    }

    @BeforeEach
    void makeTopic() {
        try {
            KafkaConnection.get(admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all());
        } catch (TopicExistsException e) {
            // Another test has made it
        }
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
    }

    @Test
    void accepts_a_database_that_knows_what_it_has_published() throws Exception {
        addToJournal(publish(UUID.randomUUID(), 1), 0);

        assertThat(check.check(false)).isEmpty();
    }

    @Test
    void accepts_events_of_another_outbox_and_of_a_version_without_a_journal() throws Exception {
        send(TimeOrderedIds.next(), UUID.randomUUID(), "another", 1);
        send(TimeOrderedIds.next(), UUID.randomUUID(), "", 1);

        assertThat(check.check(false)).isEmpty();
    }

    @Test
    void refuses_a_database_that_lacks_an_event_it_has_published() throws Exception {
        UUID vacancy = UUID.randomUUID();
        publish(vacancy, 1);

        assertThat(check.check(false))
                .contains("does not know 1 of its own events", "hiring.vacancy.closed.v1", vacancy.toString())
                .contains("insert into restoration");
    }

    @Test
    void refuses_a_database_that_has_not_applied_what_its_group_has_committed() throws Exception {
        UUID event = TimeOrderedIds.next();
        commit(1, event.toString());

        assertThat(check.check(false)).contains("has not applied 1 events of others");

        execute("insert into inbox (event_id) values ('%s')".formatted(event));
        assertThat(check.check(false)).isEmpty();
    }

    @Test
    void reconciles_when_it_is_asked_and_names_what_is_lost() throws Exception {
        UUID vacancy = UUID.randomUUID();
        Sent known = publish(UUID.randomUUID(), 1);
        addToJournal(known, 0);
        Sent lost = publish(vacancy, 700);
        commit(1, TimeOrderedIds.next().toString());
        execute("insert into consumer_position (topic, partition, next_offset) values ('%s', 0, 0)".formatted(TOPIC));
        execute("insert into restoration default values");

        assertThat(check.check(false)).isEmpty();

        assertThat(text("select event_id || ' ' || type || ' ' || key from lost_event"))
                .isEqualTo("%s hiring.vacancy.closed.v1 %s".formatted(lost.id(), vacancy));
        assertThat(text("select (nextval('outbox_position_seq') > 700)::text")).isEqualTo("true");
        assertThat(text("select lost_events || ' ' || sent_again from restoration where began_at is not null"))
                .isEqualTo("1 0");
        assertThat(KafkaConnection.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()))
                .containsEntry(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(0));
        // The next start finds nothing new
        assertThat(check.check(false)).isEmpty();
    }

    @Test
    void sends_again_what_kafka_has_lost() throws Exception {
        Sent there = publish(UUID.randomUUID(), 1);
        addToJournal(there, 0);
        Sent gone = new Sent(TimeOrderedIds.next(), UUID.randomUUID(), there.partition(), 0);
        addToJournal(gone, 1_000_000);

        check.mayRelay();

        assertThat(text("select string_agg(event_id::text, ' ') from outbox"))
                .isEqualTo(gone.id().toString());
        assertThat(text("select string_agg(event_id::text, ' ') from outbox_journal"))
                .isEqualTo(there.id().toString());
    }

    @Test
    void sends_nothing_again_at_a_start_beside_a_replica_that_sends() throws Exception {
        Sent there = publish(UUID.randomUUID(), 1);
        addToJournal(there, 0);
        // Sent by the other replica after Kafka was read: like a lost one, its place is behind the end that was read
        addToJournal(new Sent(TimeOrderedIds.next(), UUID.randomUUID(), there.partition(), 0), 1_000_000);

        check.start(new StartupEvent());
        check.look();

        assertThat(text("select count(*) from outbox")).isEqualTo("0");
        assertThat(check.isDone()).isTrue();
    }

    @Test
    void sends_again_before_what_waits_so_that_a_newer_event_of_the_same_key_stays_the_last() throws Exception {
        Sent there = publish(UUID.randomUUID(), 1);
        addToJournal(there, 0);
        Sent gone = new Sent(TimeOrderedIds.next(), UUID.randomUUID(), there.partition(), 0);
        addToJournal(gone, 1_000_000);
        UUID newer = TimeOrderedIds.next();
        execute("select setval('outbox_position_seq', 1000001)");
        execute("""
                insert into outbox (event_id, topic, key, type, occurred_at, payload)
                values ('%s', '%s', '%s', 'hiring.vacancy.closed.v1', now(), '{}')
                """.formatted(newer, TOPIC, gone.vacancy()));

        check.mayRelay();

        assertThat(text("select string_agg(event_id::text, ' ' order by position) from outbox"))
                .isEqualTo(gone.id() + " " + newer);
    }

    @Test
    void sends_again_what_kafka_has_lost_of_a_quiet_partition() throws Exception {
        Sent there = publish(UUID.randomUUID(), 1);
        Sent gone = new Sent(TimeOrderedIds.next(), UUID.randomUUID(), there.partition() + 1, 1_000_000);
        addToJournal(gone, 0);
        // Ten thousand later events, all of which Kafka has
        execute("""
                insert into outbox_journal (position, event_id, topic, key, type, occurred_at, partition,
                    "offset")
                select 1 + n, '%s', '%s', '%s', 'hiring.vacancy.closed.v1', now(), %d, %d
                from generate_series(1, 10000) n
                """.formatted(there.id(), TOPIC, there.vacancy(), there.partition(), there.offset()));

        check.mayRelay();

        assertThat(text("select string_agg(event_id::text, ' ') from outbox"))
                .isEqualTo(gone.id().toString());
        execute("analyze outbox_journal");
        assertThat(text("explain (format json) " + Ledger.LAST_SENT))
                .contains("outbox_journal_place")
                .doesNotContain("Seq Scan");
    }

    @Test
    void does_not_expect_the_place_of_an_event_that_a_later_one_has_replaced() throws Exception {
        Sent later = publish(UUID.randomUUID(), 1);
        addToJournal(later, 0);
        // From before the topic was made anew, which the later event was sent to again
        Sent replaced = new Sent(TimeOrderedIds.next(), later.vacancy(), later.partition(), later.offset());
        addToJournal(replaced, 1_000_000);
        execute("update outbox_journal set superseded = true where event_id = '%s'".formatted(replaced.id()));

        try (Connection connection = dataSource.getConnection()) {
            assertThat(new Ledger(connection).lastSent())
                    .containsExactly(Map.entry(new TopicPartition(TOPIC, later.partition()), later.offset()));
        }
    }

    private record Sent(UUID id, UUID vacancy, int partition, long offset) {}

    private Sent publish(UUID vacancy, long sequence) throws InterruptedException, ExecutionException {
        return send(TimeOrderedIds.next(), vacancy, group, sequence);
    }

    private Sent send(UUID id, UUID vacancy, String outbox, long sequence)
            throws InterruptedException, ExecutionException {
        VacancyClosed event = new VacancyClosed(vacancy, THEN, THEN);
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, vacancy.toString(), EventJson.write(event));
        Map<String, String> headers = Map.of(
                "ce_id", id.toString(), "ce_type", event.type(), "ce_time", THEN.toString(), "ce_outbox", outbox);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add("ce_sequence", String.valueOf(sequence).getBytes(StandardCharsets.UTF_8));
        RecordMetadata place = producer.send(record).get();
        return new Sent(id, vacancy, place.partition(), place.offset());
    }

    private void addToJournal(Sent sent, long later) throws SQLException {
        execute("""
                insert into outbox_journal (position, event_id, topic, key, type, occurred_at, payload, partition,
                    "offset")
                values (%d, '%s', '%s', '%s', 'hiring.vacancy.closed.v1', now(), '{}', %d, %d)
                """.formatted(1 + later, sent.id(), TOPIC, sent.vacancy(), sent.partition(), sent.offset() + later));
    }

    private void commit(long offset, String metadata) {
        KafkaConnection.get(admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(offset, metadata)))
                .all());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
