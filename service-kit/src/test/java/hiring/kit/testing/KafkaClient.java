package hiring.kit.testing;

import hiring.events.HiringEvent;
import hiring.events.Topic;
import hiring.kit.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Replaces the other services in a test: sends their events and reads what the tested service has published. */
public final class KafkaClient {

    private static final Map<String, KafkaClient> CLIENTS = new ConcurrentHashMap<>();

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;
    private final Map<String, ReadTopic> read = new ConcurrentHashMap<>();

    private KafkaClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** The client that all tests share until they end: to connect and to read a topic anew in each takes longer. */
    public static KafkaClient of(String bootstrapServers) {
        return CLIENTS.computeIfAbsent(bootstrapServers, KafkaClient::new);
    }

    /** Sends an event with a new id, and returns the id. */
    public String send(HiringEvent event) {
        String id = UUID.randomUUID().toString();
        send(event, id);
        return id;
    }

    /** Sends an event with this id: the same id twice is a redelivery. */
    public void send(HiringEvent event, String id) {
        send(event.topic().wireName(), event.key().toString(), event.type(), id, EventJson.write(event));
    }

    /** Sends any record, readable or not. */
    public void send(String topic, String key, @Nullable String type, @Nullable String id, @Nullable String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, payload);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        if (id != null) {
            record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        }
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a record of a type that no version knows and returns its id. It appears in the table dead_letter after
     * everything before it with the same key was processed, and changes nothing else.
     */
    public String sendMarker(Topic topic, UUID key) {
        String id = UUID.randomUUID().toString();
        send(topic.wireName(), key.toString(), "hiring.test.marker.v1", id, "{}");
        return id;
    }

    /** All records of a topic up to now, from the beginning, in the order of each partition. */
    public List<ConsumerRecord<String, String>> everythingIn(String topic) {
        return read.computeIfAbsent(topic, name -> new ReadTopic(bootstrapServers, name))
                .everything();
    }

    /** The events of one type and key that were published up to now. */
    public <E extends HiringEvent> List<E> published(Topic topic, Class<E> type, UUID key) {
        return everythingIn(topic.wireName()).stream()
                .filter(record -> key.toString().equals(record.key()))
                .filter(record -> hiring.events.EventTypes.nameOf(type).equals(header(record, "ce_type")))
                .map(record -> read(type, record.value()))
                .toList();
    }

    public static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <E extends HiringEvent> E read(Class<E> type, String json) {
        try {
            return EventJson.read(type, json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
