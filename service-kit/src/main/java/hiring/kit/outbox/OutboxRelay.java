package hiring.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends stored events to Kafka in the order of their positions, at least once.
 *
 * <p>Of all replicas of a service one sends at a time: the one whose connection holds the advisory lock. When it dies, its connection
 * ends, the lock is free, and another replica goes on from the first row that is still there. What the first one had sent without
 * removing it is sent again; each copy is a repeat of a prefix, so the first occurrences stay in order, and the inbox skips the rest.
 */
@Singleton
public class OutboxRelay {

    /** Any number, the same in all replicas; advisory locks are per database, and each service has its own. */
    static final long LOCK = 0x6869_7269_6e67L;

    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final OutboxConfig config;
    private final String bootstrapServers;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource dataSource,
            OutboxConfig config,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
        this.source = "urn:hiring:" + application;
        metrics.gauge("hiring.outbox.waiting.rows", this, relay -> relay.ask("select count(*) from outbox"));
        metrics.gauge(
                "hiring.outbox.oldest.seconds",
                this,
                relay -> relay.ask(
                        "select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from outbox"));
    }

    // After the topics are there
    void start(@Observes @Priority(100) StartupEvent event) {
        running = true;
        Thread relay = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
        thread = relay;
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        Thread relay = thread;
        if (relay != null) {
            relay.join(CLOSE_TIMEOUT.toMillis());
            relay.interrupt();
        }
    }

    /** Something was committed. */
    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try (KafkaProducer<String, String> producer = producer();
                    Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                while (running && !lock(connection)) {
                    pause(BACK_OFF);
                }
                connection.setAutoCommit(false);
                try {
                    relay(connection, producer);
                } finally {
                    unlock(connection);
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (running) {
                    Log.errorf(e, "The outbox could not be relayed; trying again in %s", BACK_OFF);
                    pause(BACK_OFF);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection, KafkaProducer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (running) {
            work.drainPermits();
            List<Long> sent = sendBatch(connection, producer);
            if (sent.isEmpty()) {
                connection.rollback();
                pause(config.idle());
                continue;
            }
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
                delete.executeUpdate();
            }
            connection.commit();
        }
    }

    private List<Long> sendBatch(Connection connection, KafkaProducer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> positions = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select position, event_id, topic, key, type, occurred_at, traceparent, payload
                from outbox order by position limit ?
                """)) {
            select.setInt(1, config.batch());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong("position"));
                    acknowledgements.add(producer.send(recordOf(row)));
                }
            }
        }
        // A linger of some milliseconds would fill batches better and delay a lone event; the end of the rows is known
        // here
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        return positions;
    }

    private ProducerRecord<String, String> recordOf(ResultSet row) throws SQLException {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getString("payload"));
        // CloudEvents 1.0, Kafka protocol binding, binary mode
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", row.getString("event_id"));
        put(record.headers(), "ce_type", row.getString("type"));
        put(record.headers(), "ce_source", source);
        put(record.headers(), "ce_subject", row.getString("key"));
        put(
                record.headers(),
                "ce_time",
                row.getTimestamp("occurred_at").toInstant().toString());
        put(record.headers(), "content-type", "application/json");
        String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            put(record.headers(), "traceparent", traceparent);
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        source + ":outbox",
                        // Acknowledged must mean "on every in-sync replica": the row is removed then
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // The producer never gives one record up and goes on with the next of the same key
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE),
                new StringSerializer(),
                new StringSerializer());
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    // The connection goes back to the pool and would keep the lock
    private static void unlock(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        }
    }

    private void pause(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double ask(String question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
