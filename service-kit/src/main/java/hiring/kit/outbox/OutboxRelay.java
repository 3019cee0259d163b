package hiring.kit.outbox;

import hiring.kit.loop.WorkLoop;
import hiring.kit.outage.Outage;
import hiring.kit.sql.DatabaseGauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    // How often a relay that is not the one that sends tries to become it
    private static final Duration HOLD_POLL = Duration.ofSeconds(1);
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
    private final WorkLoop loop;

    OutboxRelay(
            DataSource dataSource,
            OutboxConfig config,
            Topics topics,
            MeterRegistry metrics,
            DatabaseGauges gauges,
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
        this.loop = new WorkLoop("outbox-relay", 1, config.idle(), this::relayWhileHeld, this::report);
        gauges.register("hiring.outbox.waiting.rows", "select count(*) from outbox");
        gauges.register(
                "hiring.outbox.oldest.seconds",
                "select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from outbox");
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(CLOSE_TIMEOUT);
        loop.interrupt();
    }

    /** Something was committed. */
    void wake() {
        loop.wake();
    }

    private void report(Throwable e) {
        if (e instanceof SQLException || e instanceof KafkaException) {
            outage.failed(e);
        } else {
            Log.error("The outbox could not be relayed; it is tried again", e);
        }
    }

    private boolean relayWhileHeld() throws SQLException, InterruptedException {
        topics.ensure();
        try (OutboxTable outbox = new OutboxTable(dataSource)) {
            while (loop.isRunning() && !outbox.tryHold()) {
                tellHolder(outbox);
            }
            if (!loop.isRunning()) {
                return false;
            }
            KafkaProducer<String, String> producer = new KafkaProducer<>(settings());
            OutboxListener listener = new OutboxListener(dataSource, this::wake);
            try {
                producer.initTransactions();
                while (loop.isRunning()) {
                    relayOnce(outbox, producer);
                }
            } finally {
                // At once: what it has not sent, this or another relay sends from the table
                producer.close(Duration.ZERO);
                listener.close();
            }
        }
        return false;
    }

    // From this thread and not from the transaction that stored a row, and once for all that were stored meanwhile
    private void tellHolder(OutboxTable outbox) throws SQLException, InterruptedException {
        long end = System.nanoTime() + HOLD_POLL.toNanos();
        for (long left = HOLD_POLL.toNanos(); loop.isRunning() && left > 0; left = end - System.nanoTime()) {
            if (loop.awaitWork(Duration.ofNanos(left))) {
                loop.forgetWakeUps();
                outbox.tellHolder();
                sleep(CYCLE);
            }
        }
    }

    private void relayOnce(OutboxTable outbox, KafkaProducer<String, String> producer)
            throws SQLException, InterruptedException {
        loop.forgetWakeUps();
        List<OutboxRow> rows = outbox.oldest(config.batch());
        if (rows.isEmpty()) {
            outage.over();
            boolean unused = loop.awaitWork(config.idle());
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

    private static void sleep(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
