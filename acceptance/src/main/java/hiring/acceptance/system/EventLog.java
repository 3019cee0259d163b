package hiring.acceptance.system;

import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.events.Topic;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads Kafka's topics from the first record to the last one at the start of the read. */
public final class EventLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Map<String, Object> client;

    /** The log of a Kafka that needs no sign-in. */
    public EventLog(String bootstrapServers) {
        this(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    private EventLog(Map<String, Object> client) {
        this.client = client;
    }

    static EventLog of(Addresses addresses) {
        if (addresses.kafkaClient().isEmpty()) {
            return new EventLog(addresses.bootstrapServers());
        }
        Properties client = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(addresses.kafkaClient()))) {
            client.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EventLog(
                client.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, client::getProperty)));
    }

    /**
     * An event in the log.
     *
     * @param id of the CloudEvent; a repeated record has the same id
     */
    public record Entry(String id, HiringEvent event) {}

    /** All events of the contract. */
    public List<Entry> events() {
        List<String> topics = Stream.of(Topic.values()).map(Topic::wireName).toList();
        return records(topics).stream()
                .flatMap(record -> entryOf(record).stream())
                .toList();
    }

    /** The number of dead letters that mention this id. */
    public long deadLettersAbout(String id) {
        return records(Stream.of(Topic.values()).map(Topic::deadLetterName).toList()).stream()
                .filter(record -> record.value() != null && record.value().contains(id))
                .count();
    }

    /** All committed records of these topics. A missing topic has none. */
    public List<ConsumerRecord<String, String>> records(List<String> topics) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer("read_committed");
                KafkaConsumer<String, String> uncommitted = consumer("read_uncommitted")) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // The broker marks a transaction as committed a moment after it has confirmed the commit to the producer
            Map<TopicPartition, Long> ends = uncommitted.endOffsets(partitions);
            long giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                int before = found.size();
                consumer.poll(POLL).forEach(found::add);
                if (found.size() > before) {
                    giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
                } else if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("Kafka at %s has not answered for %d s"
                            .formatted(
                                    client.get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), LONGEST_SILENCE.toSeconds()));
                }
            }
        }
        return found;
    }

    private KafkaConsumer<String, String> consumer(String isolation) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    // Empty for the erasure of a contact, a record without a value
    private static Optional<Entry> entryOf(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        Class<? extends HiringEvent> type = EventTypes.byName(header(record, "ce_type"))
                .orElseThrow(() -> new IllegalStateException(
                        "The log contains an event of an unknown type: " + header(record, "ce_type")));
        return Optional.of(new Entry(header(record, "ce_id"), Json.read(type, record.value())));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("A record of %s-%d at %d has no header %s"
                    .formatted(record.topic(), record.partition(), record.offset(), name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
