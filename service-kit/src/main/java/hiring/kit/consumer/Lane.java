package hiring.kit.consumer;

import hiring.kit.clock.MachineTime;
import hiring.kit.inbox.Delivery;
import hiring.kit.inbox.EventSink;
import hiring.kit.inbox.EventSink.Attempt;
import hiring.kit.inbox.Received;
import hiring.kit.inbox.RecordReader;
import hiring.kit.inbox.TopicConsumer;
import hiring.kit.outage.Failure;
import hiring.kit.outage.Outage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * A thread that reads and applies events and never ends by itself. It halves a failing batch until the failing record
 * is alone, and stores that one as a dead letter. While the database is unavailable, it pauses its partitions and stays
 * in its group (decision 0055).
 */
final class Lane {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int POLLS_IN_BACK_OFF = 5;
    private static final int ATTEMPTS = 3;
    // Takes half a minute, with pauses of 50 ms to 3.2 s
    private static final int ATTEMPTS_IN_CONFLICT = 15;
    private static final long FIRST_PAUSE_MILLIS = 25;
    private static final int LONGEST_SHIFT = 7;

    private final Map<String, TopicConsumer<?>> consumers;
    private final EventSink inbox;
    private final Runnable makeTopics;
    private final Supplier<Consumer<String, String>> connect;
    private final Counter ignored;
    private final Timer travelling;
    private final BatchSize size = new BatchSize();
    private final Outage database = new Outage(Lane.class, "Applying events");
    private final Outage broker = new Outage(Lane.class, "Reading events");
    private final Deque<Received> waiting = new ArrayDeque<>();
    // The partitions with records since the last commit
    private final Set<TopicPartition> read = new HashSet<>();
    private final Map<TopicPartition, UUID> lastApplied = new HashMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean polled;
    // By System.nanoTime(); absent while no record waits to be applied
    private volatile @Nullable Long stalledSince;
    private volatile @Nullable Consumer<String, String> connected;

    Lane(
            int number,
            Map<String, TopicConsumer<?>> consumers,
            EventSink inbox,
            Runnable makeTopics,
            MeterRegistry metrics,
            Supplier<Consumer<String, String>> connect) {
        this.consumers = Map.copyOf(consumers);
        this.inbox = inbox;
        this.makeTopics = makeTopics;
        this.connect = connect;
        this.ignored = metrics.counter("hiring.inbox.events", "result", "ignored");
        this.travelling = Timer.builder("hiring.inbox.travel")
                .description("Time from the send of a record to Kafka until this service reads it")
                .publishPercentileHistogram()
                .register(metrics);
        this.thread = Thread.ofPlatform().name("events-" + number).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks the lane to end after its current batch. */
    void end() {
        running = false;
        Consumer<String, String> kafka = connected;
        if (kafka != null) {
            kafka.wakeup();
        }
    }

    void join(Duration atMost) throws InterruptedException {
        thread.join(atMost);
    }

    /** Whether the lane has reached Kafka since its start. */
    boolean hasPolled() {
        return polled;
    }

    /** For how long records wait and none is applied. */
    Duration stalled() {
        Long since = stalledSince;
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    private void run() {
        while (running) {
            try {
                makeTopics.run();
                readWhileConnected();
            } catch (WakeupException e) {
                Log.debug("Interrupted in order to stop");
            } catch (KafkaException e) {
                broker.failed(e);
                pause(BACK_OFF);
            } catch (RuntimeException | Error e) {
                // Operators would notice an ended thread only by missing letters, so it continues after every error
                if (Failure.of(e) == Failure.UNAVAILABLE) {
                    database.failed(e);
                } else {
                    Log.errorf(e, "Reading events failed; reading again from the last position in %s", BACK_OFF);
                }
                pause(BACK_OFF);
            }
        }
    }

    private void readWhileConnected() {
        waiting.clear();
        read.clear();
        lastApplied.clear();
        try (Consumer<String, String> kafka = connect.get()) {
            connected = kafka;
            kafka.subscribe(consumers.keySet(), new DropRevokedPartitions());
            while (running) {
                ConsumerRecords<String, String> records = kafka.poll(POLL);
                polled = true;
                broker.over();
                if (!records.isEmpty()) {
                    take(records);
                    stalledSince = System.nanoTime();
                    applyWaiting(kafka);
                    stalledSince = null;
                    if (waiting.isEmpty()) {
                        commit(kafka);
                    }
                }
            }
        } finally {
            stalledSince = null;
            connected = null;
        }
    }

    // The last applied event is the metadata of the commit. A database that does not know it is older than Kafka
    // (decision 0080)
    private void commit(Consumer<String, String> kafka) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        read.retainAll(kafka.assignment());
        for (TopicPartition partition : read) {
            UUID last = lastApplied.get(partition);
            offsets.put(
                    partition, new OffsetAndMetadata(kafka.position(partition), last == null ? "" : last.toString()));
        }
        read.clear();
        // After a lost commit the events are delivered again
        kafka.commitAsync(offsets, (committed, failure) -> {});
    }

    private static TopicPartition partitionOf(Received received) {
        return new TopicPartition(
                received.delivery().topic(), received.delivery().partition());
    }

    private void take(ConsumerRecords<String, String> records) {
        read.addAll(records.partitions());
        long now = MachineTime.millis();
        for (ConsumerRecord<String, String> record : records) {
            travelling.record(Duration.ofMillis(Math.max(0, now - record.timestamp())));
            TopicConsumer<?> consumer = Objects.requireNonNull(consumers.get(record.topic()));
            RecordReader.read(consumer, Delivery.of(record)).ifPresentOrElse(waiting::add, ignored::increment);
        }
    }

    private void applyWaiting(Consumer<String, String> kafka) {
        int attempts = 0;
        @Nullable Received tried = null;
        while (!waiting.isEmpty() && running) {
            List<Received> batch = waiting.stream().limit(size.now()).toList();
            // A rebalance may have removed the first record since the last attempt
            if (!batch.getFirst().equals(tried)) {
                tried = batch.getFirst();
                attempts = 0;
            }
            long begin = System.nanoTime();
            Attempt attempt = inbox.attempt(batch);
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            if (!(attempt instanceof Attempt.Failed failed)) {
                database.over();
                size.took(taken);
                stalledSince = System.nanoTime();
                for (Received done : batch) {
                    waiting.remove();
                    done.eventId().ifPresent(id -> lastApplied.put(partitionOf(done), id));
                }
                if (taken.compareTo(LONG) > 0) {
                    stayInGroup(kafka, Duration.ZERO);
                }
            } else if (failed.failure() == Failure.UNAVAILABLE) {
                database.failed(failed.reason());
                stayInGroup(kafka, BACK_OFF);
            } else if (batch.size() > 1) {
                size.failed(batch.size());
                stayInGroup(kafka, Duration.ZERO);
            } else if (++attempts < (failed.failure() == Failure.CONFLICT ? ATTEMPTS_IN_CONFLICT : ATTEMPTS)) {
                stayInGroup(kafka, Duration.ofMillis(FIRST_PAUSE_MILLIS << Math.min(attempts, LONGEST_SHIFT)));
            } else if (inbox.storeDeadLetter(batch.getFirst(), failed.reason())) {
                waiting.remove();
            } else {
                stayInGroup(kafka, BACK_OFF);
            }
        }
    }

    // The broker removes a member that does not poll. With paused partitions this one polls and gets no new records
    private void stayInGroup(Consumer<String, String> kafka, Duration atLeast) {
        kafka.pause(kafka.assignment());
        long end = System.nanoTime() + atLeast.toNanos();
        do {
            // Partitions assigned by the last poll are not paused yet. Their records join the end of the queue
            take(kafka.poll(atLeast.dividedBy(POLLS_IN_BACK_OFF)));
            kafka.pause(kafka.assignment());
        } while (running && System.nanoTime() < end);
        kafka.resume(kafka.assignment());
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    /** Drops the waiting records of a partition that another member reads now. */
    private final class DropRevokedPartitions implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            waiting.removeIf(received -> partitions.contains(partitionOf(received)));
            lastApplied.keySet().removeAll(partitions);
        }
    }
}
