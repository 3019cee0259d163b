package hiring.kit.outbox;

import hiring.events.Topic;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The outbox table for the relay that holds it, on its own connection. Each statement is a transaction, so none stays
 * open while Kafka works. Closing it lets another replica hold the outbox.
 */
final class OutboxTable implements AutoCloseable {

    /**
     * Any number that is the same in all replicas. Advisory locks are per database, and each service has its own
     * database.
     */
    static final long LOCK = 0x6869_7269_6e67L;

    private static final long LARGEST_BATCH = 8 * 1024 * 1024;

    // Of a compacted topic the journal keeps the last payload of each key, as the topic does
    private static final String MOVE_TO_JOURNAL = """
            with sent as (
                delete from outbox o using unnest(?::bigint[], ?::int[], ?::bigint[])
                    as placed (position, partition, place)
                where o.position = placed.position
                returning o.*, placed.partition, placed.place
            ), replaced as (
                update outbox_journal set payload = null, superseded = true
                where topic = '%1$s' and not superseded and key in (select key from sent where topic = '%1$s')
            ), ranked as (
                select sent.*,
                    topic = '%1$s' and position < max(position) over (partition by topic, key) as superseded
                from sent
            )
            insert into outbox_journal (position, event_id, topic, key, type, occurred_at, traceparent, payload,
                partition, "offset", superseded)
            select position, event_id, topic, key, type, occurred_at, traceparent,
                case when not superseded then payload end, partition, place, superseded
            from ranked
            """.formatted(Topic.CANDIDATE_CONTACTS.wireName());

    private final Connection connection;
    private final Floor floor = new Floor();

    /** Opens a connection that can try to hold the outbox. */
    OutboxTable(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        // A delete lost in a crash repeats a prefix, which consumers skip. The timeout releases the lock of a suspended
        // process
        execute("set synchronous_commit = off; set idle_session_timeout = '15s'");
    }

    /** Whether this connection holds the outbox now. Only one of all replicas does. */
    boolean tryHold() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Notifies the replica that holds the outbox of new rows. */
    void tellHolder() throws SQLException {
        OutboxListener.tell(connection);
    }

    /** The oldest rows, in the order of their positions, up to the limit in number and size. */
    List<OutboxRow> oldest(int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select position, event_id, topic, key, type, occurred_at, traceparent, payload,
                    (extract(epoch from clock_timestamp() - added_at) * 1000000)::bigint as waited_micros
                from (
                    select oldest.*,
                        sum(octet_length(payload)) over (order by position) - octet_length(payload) as bytes_before
                    from (select * from outbox where position >= ? order by position limit ?) oldest
                ) measured
                where coalesce(bytes_before, 0) <= ?
                order by position
                """)) {
            select.setLong(1, floor.now(System.nanoTime()));
            select.setInt(2, limit);
            select.setLong(3, LARGEST_BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(rowOf(row));
                }
            }
        }
        return rows;
    }

    private static OutboxRow rowOf(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                Duration.of(row.getLong("waited_micros"), ChronoUnit.MICROS),
                row.getString("traceparent"),
                row.getString("payload"));
    }

    /** Moves sent rows to the journal, with their places in Kafka. */
    void remove(List<OutboxRow> sent, List<RecordMetadata> places) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE_TO_JOURNAL)) {
            move.setArray(1, array("bigint", sent.stream().map(OutboxRow::position)));
            move.setArray(2, array("int", places.stream().map(RecordMetadata::partition)));
            move.setArray(3, array("bigint", places.stream().map(RecordMetadata::offset)));
            move.executeUpdate();
        }
        floor.removedUpTo(sent.getLast().position(), System.nanoTime());
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Moves a row that Kafka refuses permanently to the dead letters. */
    void moveToDeadLetters(OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("""
                with refused as (delete from outbox where position = ? returning *)
                insert into dead_letter (id, topic, partition, "offset", sent_at, key, type, event_id, traceparent,
                    payload, fault, reason, failed_at)
                select event_id, topic, -1, position, clock_timestamp(), key, type, event_id::text, traceparent,
                    payload, 'UNSENT', ?, clock_timestamp()
                from refused
                """)) {
            move.setLong(1, row.position());
            move.setString(2, reason);
            move.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // The pool reuses the connection and would keep its settings and lock
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                execute("select pg_advisory_unlock_all(); reset all");
            }
        }
    }
}
