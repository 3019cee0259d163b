package hiring.kit.outbox;

import hiring.kit.kafka.KafkaConnection;
import hiring.kit.loop.WorkLoop;
import hiring.kit.outage.Outage;
import hiring.kit.sql.DatabaseGauges;
import hiring.kit.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
 * <p>Only the replica that holds the advisory lock sends. Each batch is one Kafka transaction, so no event overtakes an
 * earlier one of its key, and a new relay fences the old one. After a crash a prefix can be sent again, and the inbox
 * skips it (decisions 0002 and 0055).
 */
@Singleton
public class OutboxRelay {

    // How often a relay without the lock tries to get it
    private static final Duration HOLD_POLL = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    // Must be less than the idle time after which the database ends the session
    private static final int KAFKA_PATIENCE_MILLIS = 10_000;
    // Rows that are stored within this time are sent together
    private static final Duration CYCLE = Duration.ofMillis(2);

    private final DataSource dataSource;
    private final OutboxConfig config;
    private final Topics topics;
    private final KafkaConnection kafka;
    private final Traces traces;
    private final String source;
    private final String group;
    private final List<BeforeRelaying> checks;
    private final String transactionalId;
    private final Timer waiting;
    private final Timer sending;
    private final Outage outage = new Outage(OutboxRelay.class, "Relaying the outbox");
    private final WorkLoop loop;

    OutboxRelay(
            DataSource dataSource,
            OutboxConfig config,
            Topics topics,
            @All List<BeforeRelaying> checks,
            Traces traces,
            MeterRegistry metrics,
            DatabaseGauges gauges,
            KafkaConnection kafka,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "hiring.events.group") String group) {
        this.dataSource = dataSource;
        this.config = config;
        this.topics = topics;
        this.kafka = kafka;
        this.traces = traces;
        this.source = "urn:hiring:" + application;
        this.group = group;
        this.checks = List.copyOf(checks);
        this.transactionalId = "urn:hiring:" + group + ":outbox";
        this.waiting = Timer.builder("hiring.outbox.wait")
                .description("Time from the storing of a row until the relay reads it")
                .publishPercentileHistogram()
                .register(metrics);
        this.sending = Timer.builder("hiring.outbox.send")
                .description("Time from the reading of a batch until its commit in Kafka")
                .publishPercentileHistogram()
                .register(metrics);
        this.loop = new WorkLoop("outbox-relay", 1, config.idle(), this::relayWhileHeld, this::report);
        gauges.register(
                "hiring.outbox.waiting.rows",
                "Events that are stored and not in Kafka yet",
                "select count(*) from outbox");
        gauges.register(
                "hiring.outbox.oldest.seconds",
                "How long the oldest event waits for the relay; 0 where none waits",
                "select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from outbox");
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(CLOSE_TIMEOUT);
        loop.interrupt();
    }

    /** Wakes the relay after a commit. */
    void wake() {
        loop.wake();
    }

    private void report(Throwable e) {
        if (e instanceof SQLException || e instanceof KafkaException) {
            outage.failed(e);
        } else {
            Log.error("Relaying the outbox failed; it is tried again", e);
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
            for (BeforeRelaying check : checks) {
                check.mayRelay();
            }
            KafkaProducer<String, String> producer = new KafkaProducer<>(settings());
            OutboxListener listener = new OutboxListener(dataSource, this::wake);
            try {
                producer.initTransactions();
                while (loop.isRunning()) {
                    relayOnce(outbox, producer);
                }
            } finally {
                // Closes at once, because unsent rows are still in the table
                producer.close(Duration.ZERO);
                listener.close();
            }
        }
        return false;
    }

    // This thread notifies once for all recent rows, instead of each transaction that stores a row
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
        List<RecordMetadata> places = send(outbox, producer, rows);
        sending.record(Duration.ofNanos(System.nanoTime() - begin));
        outbox.remove(rows, places);
        outage.over();
        if (rows.size() < config.batch()) {
            sleep(CYCLE);
        }
    }

    private List<RecordMetadata> send(OutboxTable outbox, KafkaProducer<String, String> producer, List<OutboxRow> rows)
            throws SQLException, InterruptedException {
        OutboxRow[] refused = new OutboxRow[1];
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        SendSpans spans = new SendSpans(traces);
        producer.beginTransaction();
        try {
            for (OutboxRow row : rows) {
                // After a failed send, the next send and the commit throw too
                sent.add(producer.send(row.toRecord(source, group, spans.start(row)), (place, failure) -> {
                    if (failure instanceof RecordTooLargeException) {
                        refused[0] = row;
                    }
                }));
            }
            producer.commitTransaction();
            return placesOf(sent);
        } catch (KafkaException e) {
            if (refused[0] != null) {
                Log.errorf(
                        "Kafka refuses %s %s as too large; stored as a dead letter",
                        refused[0].type(), refused[0].eventId());
                outbox.moveToDeadLetters(refused[0], "Kafka refuses it as too large");
            }
            spans.failed(e);
            throw e;
        } finally {
            spans.end();
        }
    }

    // After the commit every record has a place
    private static List<RecordMetadata> placesOf(List<Future<RecordMetadata>> sent) throws InterruptedException {
        List<RecordMetadata> places = new ArrayList<>(sent.size());
        for (Future<RecordMetadata> one : sent) {
            try {
                places.add(one.get());
            } catch (ExecutionException e) {
                throw new KafkaException("A committed record has no place", e.getCause());
            }
        }
        return places;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.settings();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source + ":outbox");
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, KAFKA_PATIENCE_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, KAFKA_PATIENCE_MILLIS / 2);
        // The row is removed after the acknowledgement, so every in-sync replica must have the record
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The batch is complete, so waiting for more records would not help
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        return settings;
    }

    private static void sleep(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
