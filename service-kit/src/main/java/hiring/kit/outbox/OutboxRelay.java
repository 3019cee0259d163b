package hiring.kit.outbox;

import hiring.kit.outage.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends stored events to Kafka in the order of their positions, at least once.
 *
 * <p>Of all replicas of a service one sends at a time: the one whose connection holds the advisory lock. A batch is
 * one Kafka transaction under one transactional id: all of it is there or nothing, so no event overtakes an earlier
 * one of its key that failed; and a relay that was stopped and wakes after another has taken over is refused, so an
 * old contact is never sent after a newer one. What was sent and not removed before a crash is sent again; each copy
 * is a repeat of a prefix, and the inbox skips it.
 */
@Singleton
public class OutboxRelay {

    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    // Below the time after which the database takes an idle connection for dead
    private static final int KAFKA_PATIENCE_MILLIS = 10_000;
    // Rows that are stored within this time leave together
    private static final Duration CYCLE = Duration.ofMillis(2);

    private final DataSource dataSource;
    private final OutboxConfig config;
    private final Topics topics;
    private final String bootstrapServers;
    private final String source;
    private final String transactionalId;
    private final Timer waiting;
    private final Timer sending;
    private final Outage outage = new Outage(OutboxRelay.class, "Relaying the outbox");
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource dataSource,
            OutboxConfig config,
            Topics topics,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "hiring.events.group") String group) {
        this.dataSource = dataSource;
        this.config = config;
        this.topics = topics;
        this.bootstrapServers = bootstrapServers;
        this.source = "urn:hiring:" + application;
        this.transactionalId = "urn:hiring:" + group + ":outbox";
        this.waiting = Timer.builder("hiring.outbox.wait")
                .description("From the moment a row was stored until the relay reads it")
                .publishPercentileHistogram()
                .register(metrics);
        this.sending = Timer.builder("hiring.outbox.send")
                .description("From the moment the relay has read a batch until Kafka has committed it")
                .publishPercentileHistogram()
                .register(metrics);
        metrics.gauge("hiring.outbox.waiting.rows", this, relay -> relay.ask("select count(*) from outbox"));
        metrics.gauge(
                "hiring.outbox.oldest.seconds",
                this,
                relay -> relay.ask(
                        "select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from outbox"));
    }

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
            try {
                topics.ensure();
                relayWhileHeld();
            } catch (SQLException | KafkaException e) {
                if (running) {
                    outage.failed(e);
                    sleep(BACK_OFF);
                }
            } catch (RuntimeException | Error e) {
                if (running) {
                    Log.errorf(e, "The outbox could not be relayed; trying again in %s", BACK_OFF);
                    sleep(BACK_OFF);
                }
            }
        }
    }

    private void relayWhileHeld() throws SQLException {
        try (OutboxTable outbox = new OutboxTable(dataSource)) {
            while (running && !outbox.tryHold()) {
                tellHolder(outbox);
            }
            if (!running) {
                return;
            }
            KafkaProducer<String, String> producer = new KafkaProducer<>(settings());
            OutboxListener listener = new OutboxListener(dataSource, this::wake);
            try {
                producer.initTransactions();
                while (running) {
                    relayOnce(outbox, producer);
                }
            } finally {
                // At once: what it has not sent, this or another relay sends from the table
                producer.close(Duration.ZERO);
                listener.close();
            }
        }
    }

    // From this thread and not from the transaction that stored a row, and once for all that were stored meanwhile
    private void tellHolder(OutboxTable outbox) throws SQLException {
        long end = System.nanoTime() + BACK_OFF.toNanos();
        for (long left = BACK_OFF.toNanos(); running && left > 0; left = end - System.nanoTime()) {
            if (pause(Duration.ofNanos(left))) {
                outbox.tellHolder();
                sleep(CYCLE);
            }
        }
    }

    private void relayOnce(OutboxTable outbox, KafkaProducer<String, String> producer) throws SQLException {
        work.drainPermits();
        List<OutboxRow> rows = outbox.oldest(config.batch());
        if (rows.isEmpty()) {
            outage.over();
            boolean unused = pause(config.idle());
            return;
        }
        long begin = System.nanoTime();
        rows.forEach(row -> waiting.record(row.waited()));
        send(outbox, producer, rows);
        sending.record(Duration.ofNanos(System.nanoTime() - begin));
        outbox.remove(rows);
        outage.over();
        if (rows.size() < config.batch()) {
            sleep(CYCLE);
        }
    }

    private void send(OutboxTable outbox, KafkaProducer<String, String> producer, List<OutboxRow> rows)
            throws SQLException {
        OutboxRow[] refused = new OutboxRow[1];
        producer.beginTransaction();
        try {
            for (OutboxRow row : rows) {
                // After one that fails, the next send throws and so does the commit
                Future<RecordMetadata> unused = producer.send(row.toRecord(source), (sent, failure) -> {
                    if (failure instanceof RecordTooLargeException) {
                        refused[0] = row;
                    }
                });
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (refused[0] != null) {
                Log.errorf(
                        "Kafka refuses %s %s as too large; put aside as a dead letter",
                        refused[0].type(), refused[0].eventId());
                outbox.putAside(refused[0], "Kafka refuses it as too large");
            }
            throw e;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source + ":outbox");
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, KAFKA_PATIENCE_MILLIS / 2);
        // Acknowledged must mean "on every in-sync replica": the row is removed then
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The end of the rows is known, and the commit sends what is there
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        return settings;
    }

    /** Ends early when something is committed; answers whether it did. */
    private boolean pause(Duration atMost) {
        try {
            boolean woken = work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
            work.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
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
