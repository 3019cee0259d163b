package hiring.kit.outbox;

import hiring.events.HiringEvent;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.jspecify.annotations.Nullable;

/**
 * Events that must leave this service if, and only if, the current transaction commits. They are stored in one
 * statement at the end of the transaction. It locks each key before it takes positions, so that the positions of one
 * key are in commit order (decision 0002).
 */
@ApplicationScoped
public class Outbox {

    /** In bytes of UTF-8. It leaves room for the headers within Kafka's limit of one megabyte. */
    private static final int LARGEST_PAYLOAD = 900_000;

    private static final int BYTES_OF_A_CHARACTER = 3;

    // The class of the outbox's advisory locks
    private static final int LOCKS = 1;
    // A lock for each key would fill the server's lock table in one large transaction
    private static final int BUCKETS = 1_024;

    private static final Object BUFFER = new Object();

    // Takes all locks before the first position, in the same order in all transactions, so that they cannot deadlock
    private static final String INSERT = """
            with locked as materialized (
                select pg_advisory_xact_lock(%d, bucket) from (
                    select distinct hashtext(key) & %d as bucket from unnest(?::text[]) as keys (key)
                    order by bucket offset 0
                ) buckets
            )
            insert into outbox (event_id, topic, key, type, occurred_at, traceparent, payload)
            select event_id, topic, key, type, occurred_at, traceparent, payload
            from (select count(*) from locked) as all_locked,
                unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as entry (event_id, topic, key, type, occurred_at, traceparent, payload, nth)
            order by nth
            """.formatted(LOCKS, BUCKETS - 1);

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry registry;
    private final OutboxRelay relay;

    Outbox(EntityManager entityManager, TransactionSynchronizationRegistry registry, OutboxRelay relay) {
        this.entityManager = entityManager;
        this.registry = registry;
        this.relay = relay;
    }

    // MANDATORY: an event stored outside its transaction would be the dual write that this class prevents
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(HiringEvent event) {
        add(new Entry(
                TimeOrderedIds.next(),
                event.topic().wireName(),
                event.key().toString(),
                event.type(),
                event.occurredAt(),
                Traces.current(event.key()),
                EventJson.write(event)));
    }

    /** Stores a record as it is, for example for a dead-letter topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addRaw(String topic, String key, String type, Instant occurredAt, @Nullable String payload) {
        add(new Entry(TimeOrderedIds.next(), topic, key, type, occurredAt, Traces.current(), payload));
    }

    /** Whether Kafka accepts a record with this payload. */
    public static boolean fits(String payload) {
        return payload.length() <= LARGEST_PAYLOAD
                && (payload.length() <= LARGEST_PAYLOAD / BYTES_OF_A_CHARACTER
                        || payload.getBytes(StandardCharsets.UTF_8).length <= LARGEST_PAYLOAD);
    }

    private void add(Entry entry) {
        if (entry.payload != null && !fits(entry.payload)) {
            throw new IllegalArgumentException("An event of type %s is larger than %d bytes, which Kafka would refuse"
                    .formatted(entry.type, LARGEST_PAYLOAD));
        }
        @SuppressWarnings("unchecked")
        List<Entry> buffer = (List<Entry>) registry.getResource(BUFFER);
        if (buffer == null) {
            buffer = new ArrayList<>();
            registry.putResource(BUFFER, buffer);
            storeAtTheEnd(buffer);
        }
        buffer.add(entry);
    }

    // Hibernate's callback runs after the last flush and before it returns its connection. A JTA synchronization would
    // run too late and leave its own connection to the pool to close, with a warning
    private void storeAtTheEnd(List<Entry> entries) {
        ActionQueue queue = entityManager.unwrap(SessionImplementor.class).getActionQueue();
        queue.registerCallback(
                (BeforeCompletionCallback) session -> session.doWork(connection -> store(connection, entries)));
        queue.registerCallback((AfterCompletionCallback) (committed, session) -> {
            if (committed) {
                relay.wake();
            }
        });
    }

    private static void store(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "text", entries.stream().map(Entry::key)));
            insert.setArray(2, array(connection, "uuid", entries.stream().map(Entry::eventId)));
            insert.setArray(3, array(connection, "text", entries.stream().map(Entry::topic)));
            insert.setArray(4, array(connection, "text", entries.stream().map(Entry::key)));
            insert.setArray(5, array(connection, "text", entries.stream().map(Entry::type)));
            insert.setArray(6, array(connection, "text", entries.stream().map(e -> e.occurredAt.toString())));
            insert.setArray(7, array(connection, "text", entries.stream().map(Entry::traceparent)));
            insert.setArray(8, array(connection, "text", entries.stream().map(Entry::payload)));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private record Entry(
            UUID eventId,
            String topic,
            String key,
            String type,
            Instant occurredAt,
            @Nullable String traceparent,
            @Nullable String payload) {}
}
