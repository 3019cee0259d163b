package hiring.kit.restore;

import hiring.kit.inbox.TopicConsumer;
import hiring.kit.kafka.KafkaConnection;
import hiring.kit.outbox.BeforeRelaying;
import hiring.kit.restore.KafkaLog.Range;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the service where its database is older than Kafka: it would decide on old data and tell people things twice. A
 * database for which a restoration is asked is reconciled instead (decision 0080).
 *
 * <p>The check runs at the start and whenever the relay gets the outbox, because a database can be replaced while the
 * service runs. It compares the last events of each partition, which takes less than a second. Only the relay sends
 * again what Kafka has lost: beside another replica that sends, the journal may be newer than what was read of Kafka.
 */
@Singleton
public class RestoreCheck implements BeforeRelaying {

    private static final int LAST = 50;
    private static final int NAMED = 100;
    private static final int FAILED = 1;
    private static final Duration PROBE = Duration.ofSeconds(5);
    // The class of the lock of this check; one replica reconciles, and the others wait
    private static final String LOCK = "select pg_advisory_lock(5, 0)";
    private static final String UNLOCK = "select pg_advisory_unlock(5, 0)";

    private final DataSource dataSource;
    private final Set<String> topics;
    private final RestoreConfig config;
    private final KafkaConnection kafkaConnection;
    private final String group;
    private volatile boolean done;

    RestoreCheck(
            DataSource dataSource,
            @All List<TopicConsumer<?>> consumers,
            RestoreConfig config,
            KafkaConnection kafkaConnection,
            @ConfigProperty(name = "hiring.events.group") String group) {
        this.dataSource = dataSource;
        this.topics =
                consumers.stream().map(consumer -> consumer.topic().wireName()).collect(Collectors.toSet());
        this.config = config;
        this.kafkaConnection = kafkaConnection;
        this.group = group;
    }

    /** Whether the database was compared with Kafka since the start. */
    public boolean isDone() {
        return done;
    }

    // Before everything that works by itself: relay, consumers, senders and jobs
    void start(@Observes @Priority(-10) StartupEvent event) throws SQLException {
        if (!config.check()) {
            done = true;
            return;
        }
        Optional<String> trouble = KafkaLog.trouble(kafkaConnection, PROBE);
        if (trouble.isPresent()) {
            startLater(trouble.get());
            return;
        }
        try {
            refuseOlder(false);
        } catch (KafkaException e) {
            startLater(String.valueOf(e.getMessage()));
        }
    }

    // Decision 0021: the service starts without Kafka
    private void startLater(String trouble) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (new Ledger(connection).isAsked()) {
                throw new IllegalStateException(
                        "The restored database of %s cannot be reconciled without Kafka: %s".formatted(group, trouble));
            }
        }
        Log.infof("Kafka does not answer; the database is compared with it later (%s)", trouble);
    }

    /** Compares where that was not possible at the start. */
    void look() throws SQLException {
        if (!done) {
            endOlder(false);
        }
    }

    @Override
    public void mayRelay() throws SQLException {
        endOlder(true);
    }

    private void endOlder(boolean holdsOutbox) throws SQLException {
        if (!config.check()) {
            return;
        }
        try {
            refuseOlder(holdsOutbox);
        } catch (IllegalStateException refusal) {
            Quarkus.asyncExit(FAILED);
            throw refusal;
        }
    }

    private void refuseOlder(boolean holdsOutbox) throws SQLException {
        String refusal = check(holdsOutbox);
        if (!refusal.isEmpty()) {
            Log.fatal(refusal);
            throw new IllegalStateException(refusal);
        }
        done = true;
    }

    /**
     * Compares, and reconciles where that is asked for. Returns why the service must not run; empty where it may.
     *
     * @param holdsOutbox whether no other replica sends meanwhile, so that what Kafka has lost can be sent again
     */
    String check(boolean holdsOutbox) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                KafkaLog kafka = KafkaLog.open(kafkaConnection, group)) {
            connection.setAutoCommit(true);
            Ledger ledger = new Ledger(connection);
            if (!ledger.isAsked()) {
                String older = describe(
                        unknownOwn(kafka, ledger, Ledger.unseen(kafka, ledger.lastSent(), LAST)),
                        notApplied(kafka, ledger));
                if (older.isEmpty() && holdsOutbox) {
                    sendLostTailAgain(kafka, ledger);
                }
                return older;
            }
            try (var statement = connection.createStatement()) {
                statement.execute(LOCK);
                try {
                    if (ledger.isAsked()) {
                        reconcile(connection, kafka, ledger);
                    }
                } finally {
                    statement.execute(UNLOCK);
                }
            }
            return "";
        }
    }

    private List<LostEvent> unknownOwn(KafkaLog kafka, Ledger ledger, Map<TopicPartition, Range> ranges)
            throws SQLException {
        Map<UUID, LostEvent> own = new HashMap<>();
        kafka.forEach(ranges, record -> {
            if (LostEvent.isFrom(group, record)) {
                own.putIfAbsent(LostEvent.idOf(record), LostEvent.of(record));
            }
        });
        // Asked after the read: until then the relay of another replica may have sent more
        own.keySet().retainAll(ledger.unknownOwn(own.keySet()));
        return own.values().stream()
                .sorted(Comparator.comparing(LostEvent::sequence))
                .toList();
    }

    /** The events that the commits of the group name as applied, and that the database has not applied. */
    private static Set<UUID> notApplied(KafkaLog kafka, Ledger ledger) throws SQLException {
        Set<UUID> applied = new HashSet<>();
        for (OffsetAndMetadata committed : kafka.read().values()) {
            // Older versions committed without the event
            if (!committed.metadata().isEmpty()) {
                applied.add(UUID.fromString(committed.metadata()));
            }
        }
        return ledger.notApplied(applied);
    }

    private String describe(List<LostEvent> lost, Set<UUID> notApplied) {
        if (lost.isEmpty() && notApplied.isEmpty()) {
            return "";
        }
        return ("The database of %s is older than Kafka: it does not know %s of its own events%s, and has not applied "
                        + "%d events of others that it has read. It was restored or has lost commits. The service does "
                        + "not run on it. Stop all replicas, then have it reconciled by the next start: insert into "
                        + "restoration default values (docs/operations/restore.md)")
                .formatted(
                        group,
                        lost.size() < LAST ? String.valueOf(lost.size()) : LAST + " or more",
                        lost.isEmpty()
                                ? ""
                                : " (the last one: %s about %s)"
                                        .formatted(
                                                lost.getLast().type(),
                                                lost.getLast().key()),
                        notApplied.size());
    }

    /** Where Kafka ends before a place that the journal knows, Kafka has lost events. */
    private void sendLostTailAgain(KafkaLog kafka, Ledger ledger) throws SQLException {
        Set<String> shortened = ledger.lastSent().entrySet().stream()
                .filter(last -> last.getValue() >= kafka.end(last.getKey()))
                .map(last -> last.getKey().topic())
                .collect(Collectors.toSet());
        if (!shortened.isEmpty()) {
            Log.warnf("Kafka has lost events of %s; those of the journal are sent again", shortened);
            Log.warnf("Sent again: %d events", sendMissingAgain(kafka, ledger, shortened));
        }
    }

    private int sendMissingAgain(KafkaLog kafka, Ledger ledger, Set<String> topics) throws SQLException {
        Set<UUID> there = new HashSet<>();
        kafka.forEach(
                kafka.since(
                        kafka.partitions().stream()
                                .filter(partition -> topics.contains(partition.topic()))
                                .toList(),
                        ledger.comparedFrom()),
                record -> {
                    if (LostEvent.isFrom(group, record)) {
                        there.add(LostEvent.idOf(record));
                    }
                });
        Map<UUID, String> journal = ledger.journal();
        journal.values().retainAll(topics);
        journal.keySet().removeAll(there);
        return journal.isEmpty() ? 0 : ledger.sendAgain(journal.keySet());
    }

    private void reconcile(Connection connection, KafkaLog kafka, Ledger ledger) throws SQLException {
        Log.warnf("The database was restored; it is reconciled with Kafka");
        // What others have published is applied again from the stored positions; marks skip what was applied
        Map<TopicPartition, Long> again = new HashMap<>();
        Map<TopicPartition, Long> positions = ledger.positions();
        for (TopicPartition partition : kafka.partitions()) {
            if (topics.contains(partition.topic())) {
                again.put(partition, positions.getOrDefault(partition, 0L));
            }
        }
        kafka.readAgainFrom(again);
        Map<TopicPartition, Long> targets = kafka.lastRecords(again.keySet(), LAST);
        targets.replaceAll((partition, last) -> last + 1);

        List<LostEvent> lost = unknownOwn(kafka, ledger, kafka.since(kafka.partitions(), ledger.comparedFrom()));
        connection.setAutoCommit(false);
        try {
            int sentAgain = sendMissingAgain(
                    kafka,
                    ledger,
                    new HashSet<>(kafka.partitions().stream()
                            .map(TopicPartition::topic)
                            .toList()));
            ledger.addLost(lost);
            if (!lost.isEmpty()) {
                ledger.continueAfter(lost.getLast().sequence());
            }
            ledger.begin(targets, lost.size(), sentAgain);
            connection.commit();
            report(lost, sentAgain);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void report(List<LostEvent> lost, int sentAgain) {
        Log.warnf(
                "Reconciled: %d events sent again; %d own events are in Kafka and not in the database. "
                        + "They are in the table lost_event",
                sentAgain, lost.size());
        for (LostEvent event : new ArrayList<>(lost).subList(0, Math.min(NAMED, lost.size()))) {
            Log.warnf(
                    "Not in the database: %s about %s at %s [event=%s %s-%d@%d]",
                    event.type(),
                    event.key(),
                    event.occurredAt(),
                    event.eventId(),
                    event.topic(),
                    event.partition(),
                    event.offset());
        }
    }
}
