package hiring.acceptance;

import hiring.acceptance.system.EventLog;
import hiring.acceptance.system.Patience;
import hiring.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends all events of the log once more, like a relay that crashed before it removed the sent rows. */
final class EventReplay {

    // Each service reads in the group of its name. Replicas that a test started and stopped do not count
    private static final List<String> SERVICES =
            List.of("vacancy-service", "application-service", "assessment-service", "notification-service");
    private static final List<String> TOPICS =
            Stream.of(Topic.values()).map(Topic::wireName).toList();

    private final String bootstrapServers;

    EventReplay(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends every record again, with the same key, value and headers, and returns their number. */
    int sendEverythingAgain() {
        List<ConsumerRecord<String, String>> records = new EventLog(bootstrapServers).records(TOPICS);
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (ConsumerRecord<String, String> record : records) {
                acknowledgements.add(producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return records.size();
    }

    /** Returns when every service has read the whole log. */
    void awaitAllRead() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            new Patience().await("all events to be read", () -> unread(admin), n -> n == 0);
        }
    }

    private static long unread(Admin admin) {
        try {
            long unread = 0;
            for (String service : SERVICES) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(service)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), at -> OffsetSpec.latest()));
                var ends = admin.listOffsets(latest).all().get();
                for (var end : ends.entrySet()) {
                    OffsetAndMetadata position = read.get(end.getKey());
                    unread += end.getValue().offset() - (position == null ? 0 : position.offset());
                }
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far it was read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
