package hiring.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Json;
import hiring.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Submissions in Kafka's topic, each with the ids of its events. A submission has one event, which the relay may send
 * twice. Other records are skipped, whatever they contain.
 */
final class Published {

    private static final String SUBMITTED = "hiring.application.submitted.v1";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final Map<UUID, Set<String>> eventsOfSubmission = new HashMap<>();

    Published(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads the topic from its first record, and keeps records read earlier that were deleted since. */
    Map<UUID, Integer> read(Set<UUID> vacancies) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5000);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.APPLICATIONS.wireName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    giveUp = System.nanoTime() + LONGEST_SILENCE.toNanos();
                    note(record, vacancies);
                }
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException(
                            "Kafka has not answered for %d s".formatted(LONGEST_SILENCE.toSeconds()));
                }
            }
        }
        Map<UUID, Integer> counted = new HashMap<>();
        eventsOfSubmission.forEach((submission, events) -> counted.put(submission, events.size()));
        return counted;
    }

    private void note(ConsumerRecord<String, String> record, Set<UUID> vacancies) {
        if (!SUBMITTED.equals(header(record, "ce_type")) || record.value() == null) {
            return;
        }
        try {
            JsonNode event = Json.parse(record.value());
            if (vacancies.contains(UUID.fromString(event.path("vacancyId").asText()))) {
                eventsOfSubmission
                        .computeIfAbsent(
                                UUID.fromString(event.path("applicationId").asText()), id -> new HashSet<>())
                        .add(header(record, "ce_id"));
            }
        } catch (RuntimeException poison) {
            // A fault may have sent this record
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
