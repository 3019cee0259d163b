package hiring.kit.restore;

import hiring.kit.restore.KafkaLog.Range;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** What the database knows of events, sent and applied. */
final class Ledger {

    // Goes from one partition to the next by the index: the journal holds all events of a week. Where Kafka has lost a
    // superseded event and the later one of its key, only the later one is sent again and gets a new place
    static final String LAST_SENT = """
            with recursive last (topic, partition, "offset") as (
                (select topic, partition, "offset" from outbox_journal where not superseded
                order by topic desc, partition desc, "offset" desc limit 1)
                union all
                select next.* from last cross join lateral (
                    select j.topic, j.partition, j."offset" from outbox_journal j
                    where not j.superseded and (j.topic, j.partition) < (last.topic, last.partition)
                    order by j.topic desc, j.partition desc, j."offset" desc limit 1) next)
            select topic, partition, "offset" from last
            """;

    private static final String NONE = "'00000000-0000-0000-0000-000000000000'";

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** The events of the service's own outbox that the database does not know. */
    Set<UUID> unknownOwn(Collection<UUID> ids) throws SQLException {
        return ids("""
                select id from unnest(?::uuid[]) as event (id)
                where id >= coalesce((select ids_from from outbox_journal_horizon), %s)
                    and not exists (select from outbox_journal where event_id = id)
                    and not exists (select from outbox where event_id = id)
                    and not exists (select from lost_event where event_id = id)
                """.formatted(NONE), ids);
    }

    /** The events of other services that the database has not applied. */
    Set<UUID> notApplied(Collection<UUID> ids) throws SQLException {
        return ids("""
                select id from unnest(?::uuid[]) as event (id)
                where id >= coalesce((select marks_from from inbox_horizon), %s)
                    and not exists (select from inbox where event_id = id)
                    and not exists (select from dead_letter d where d.event_id = id::text)
                """.formatted(NONE), ids);
    }

    private Set<UUID> ids(String sql, Collection<UUID> ids) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** The last known place of an own event in each partition. */
    Map<TopicPartition, Long> lastSent() throws SQLException {
        return places(LAST_SENT);
    }

    /** How far each partition was applied, as far as it is stored; without a row its marks are complete. */
    Map<TopicPartition, Long> positions() throws SQLException {
        return places("select topic, partition, next_offset from consumer_position");
    }

    Map<TopicPartition, Long> targets() throws SQLException {
        return places("select topic, partition, next_offset from restoration_target");
    }

    private Map<TopicPartition, Long> places(String sql) throws SQLException {
        Map<TopicPartition, Long> places = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                places.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return places;
    }

    /** The first time from which Kafka must be compared with the journal; zero for the beginning. */
    long comparedFrom() throws SQLException {
        return number("""
                select coalesce((extract(epoch from min(sent_at) - interval '1 hour') * 1000)::bigint, 0)
                from outbox_journal
                """);
    }

    /** The own events that may be missing in Kafka. */
    Map<UUID, String> journal() throws SQLException {
        Map<UUID, String> topics = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select event_id, topic from outbox_journal where not superseded")) {
            while (row.next()) {
                topics.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return topics;
    }

    /** Moves events from the journal back to their places in the outbox, before the rows that wait there. */
    int sendAgain(Collection<UUID> ids) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("""
                with again as (delete from outbox_journal where event_id = any(?) returning *)
                insert into outbox (position, event_id, topic, key, type, occurred_at, traceparent, payload)
                overriding system value
                select position, event_id, topic, key, type, occurred_at, traceparent, payload from again
                """)) {
            move.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return move.executeUpdate();
        }
    }

    void addLost(List<LostEvent> lost) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into lost_event (event_id, topic, partition, "offset", key, type, occurred_at, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)) {
            for (LostEvent event : lost) {
                insert.setObject(1, event.eventId());
                insert.setString(2, event.topic());
                insert.setInt(3, event.partition());
                insert.setLong(4, event.offset());
                insert.setString(5, event.key());
                insert.setString(6, event.type());
                insert.setTimestamp(7, Timestamp.from(event.occurredAt()));
                insert.setString(8, event.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Lets the outbox continue after this position, which Kafka has already. */
    void continueAfter(long position) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("""
                select setval(pg_get_serial_sequence('outbox', 'position'), greatest(?, last_value))
                from pg_sequences where schemaname = current_schema() and sequencename = 'outbox_position_seq'
                """)) {
            set.setLong(1, position);
            set.execute();
        }
    }

    /** Whether a restored database waits for its reconciliation with Kafka. */
    boolean isAsked() throws SQLException {
        return number("select count(*) from restoration where began_at is null") > 0;
    }

    /** Whether work in pages is left. */
    boolean hasTasks() throws SQLException {
        return number("select count(*) from paged_task") > 0;
    }

    void begin(Map<TopicPartition, Long> targets, int lost, int sentAgain) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from restoration_target");
            statement.executeUpdate("""
                    update restoration set began_at = clock_timestamp(), lost_events = %d, sent_again = %d
                    where began_at is null
                    """.formatted(lost, sentAgain));
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into restoration_target values (?, ?, ?)")) {
            for (Map.Entry<TopicPartition, Long> target : targets.entrySet()) {
                insert.setString(1, target.getKey().topic());
                insert.setInt(2, target.getKey().partition());
                insert.setLong(3, target.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The range from the last known place to the end, at most so many records. */
    static Map<TopicPartition, Range> unseen(KafkaLog kafka, Map<TopicPartition, Long> lastSent, int most) {
        Map<TopicPartition, Range> ranges = new HashMap<>();
        for (TopicPartition partition : kafka.partitions()) {
            ranges.put(partition, kafka.tail(partition, lastSent.getOrDefault(partition, -1L) + 1, most));
        }
        return ranges;
    }
}
