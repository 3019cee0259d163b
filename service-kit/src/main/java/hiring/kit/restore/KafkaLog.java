package hiring.kit.restore;

import hiring.events.Topic;
import hiring.kit.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka's topics as they are at one moment. Closed after use. */
final class KafkaLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    // Members of a killed process leave the group after the session's time
    private static final Duration MEMBERS_LEAVE = Duration.ofSeconds(60);
    private static final int RECORDS = 5_000;

    private final KafkaConnection kafka;
    private final String group;
    private final Admin admin;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> committedEnds;
    private final Map<TopicPartition, Long> ends;

    /** A range of offsets, without its end. */
    record Range(long from, long to) {}

    private KafkaLog(KafkaConnection kafka, String group, Admin admin) {
        this.kafka = kafka;
        this.group = group;
        this.admin = admin;
        List<TopicPartition> partitions = Stream.of(Topic.values())
                .flatMap(topic -> partitionsOf(admin, topic.wireName()))
                .toList();
        begins = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        // The broker marks a transaction as committed a moment after it has confirmed the commit to the producer
        ends = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        committedEnds = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /** @throws KafkaException where Kafka does not answer */
    static KafkaLog open(KafkaConnection kafka, String group) {
        Admin admin = kafka.admin();
        try {
            return new KafkaLog(kafka, group, admin);
        } catch (KafkaException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    private static Stream<TopicPartition> partitionsOf(Admin admin, String topic) {
        try {
            return KafkaConnection.get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()));
        } catch (UnknownTopicOrPartitionException | TopicAuthorizationException notOurs) {
            // It does not exist yet, or is neither written nor read by this service
            return Stream.empty();
        }
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        return KafkaConnection.get(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(at -> at, at -> which)),
                                new ListOffsetsOptions(isolation))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    Collection<TopicPartition> partitions() {
        return begins.keySet();
    }

    /** The offset of the next record, committed or not; zero where the partition does not exist. */
    long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    long committedEnd(TopicPartition partition) {
        return committedEnds.getOrDefault(partition, 0L);
    }

    /** The end of the range is the end of the partition, its begin at most so many offsets before. */
    Range tail(TopicPartition partition, long from, int most) {
        long end = committedEnd(partition);
        return new Range(Math.max(begins.getOrDefault(partition, 0L), Math.max(from, end - most)), end);
    }

    /** What was sent since that time, in milliseconds. */
    Map<TopicPartition, Range> since(Collection<TopicPartition> partitions, long millis) {
        Map<TopicPartition, ListOffsetsResultInfo> found = KafkaConnection.get(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(at -> at, at -> OffsetSpec.forTimestamp(millis))))
                .all());
        Map<TopicPartition, Range> ranges = new HashMap<>();
        found.forEach((partition, first) -> {
            // Negative where there is no record since then
            if (first.offset() >= 0) {
                ranges.put(partition, new Range(first.offset(), committedEnd(partition)));
            }
        });
        return ranges;
    }

    /** How far the service's group has committed, with the last applied event as metadata. */
    Map<TopicPartition, OffsetAndMetadata> read() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        KafkaConnection.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    // A partition without a commit has null here
                    if (committed != null) {
                        offsets.put(partition, committed);
                    }
                });
        return offsets;
    }

    /** Makes the group read from these offsets. It waits until members of ended processes have left. */
    void readAgainFrom(Map<TopicPartition, Long> offsets) {
        long end = System.nanoTime() + MEMBERS_LEAVE.toNanos();
        Map<TopicPartition, OffsetAndMetadata> wanted = offsets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        while (!wanted.isEmpty()) {
            try {
                KafkaConnection.get(
                        admin.alterConsumerGroupOffsets(group, wanted).all());
                return;
            } catch (GroupNotEmptyException | UnknownMemberIdException others) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "Other replicas of this service run; stop all of them and start one", others);
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** The last record of each partition, of at most so many. */
    Map<TopicPartition, Long> lastRecords(Collection<TopicPartition> partitions, int most) {
        Map<TopicPartition, Range> tails = new HashMap<>();
        partitions.forEach(partition -> tails.put(partition, tail(partition, 0, most)));
        Map<TopicPartition, Long> last = new HashMap<>();
        forEach(
                tails,
                record ->
                        last.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max));
        return last;
    }

    /** Reads the committed records of these ranges. */
    void forEach(Map<TopicPartition, Range> ranges, Consumer<ConsumerRecord<String, String>> action) {
        Map<TopicPartition, Range> left = new HashMap<>(ranges);
        left.values().removeIf(range -> range.from() >= range.to());
        if (left.isEmpty()) {
            return;
        }
        try (KafkaConsumer<String, String> consumer = connect()) {
            consumer.assign(left.keySet());
            left.forEach((partition, range) -> consumer.seek(partition, range.from()));
            long giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
            while (!left.isEmpty()) {
                List<ConsumerRecord<String, String>> records = new ArrayList<>();
                consumer.poll(POLL).forEach(records::add);
                for (ConsumerRecord<String, String> record : records) {
                    Range range = ranges.get(new TopicPartition(record.topic(), record.partition()));
                    if (range != null && record.offset() < range.to()) {
                        action.accept(record);
                    }
                }
                List<TopicPartition> done = left.entrySet().stream()
                        .filter(entry -> consumer.position(entry.getKey())
                                >= entry.getValue().to())
                        .map(Map.Entry::getKey)
                        .toList();
                if (!records.isEmpty() || !done.isEmpty()) {
                    giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
                }
                if (System.nanoTime() > giveUp) {
                    throw new TimeoutException("Kafka has not answered for " + LONGEST_SILENCE);
                }
                done.forEach(left::remove);
                consumer.pause(done);
            }
        }
    }

    private KafkaConsumer<String, String> connect() {
        Map<String, Object> settings = kafka.settings();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + ":restore");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** Whether Kafka answers within that time. */
    static Optional<String> trouble(KafkaConnection kafka, Duration patience) {
        try (Admin admin = kafka.admin()) {
            admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (java.util.concurrent.TimeoutException e) {
            return Optional.of("no answer in " + patience.toMillis() + " ms");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
