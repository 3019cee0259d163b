package hiring.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A stored event, as the relay reads it. */
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        Instant occurredAt,
        Duration waited,
        @Nullable String traceparent,
        @Nullable String payload) {

    /** The header with the position in the outbox. */
    static final String SEQUENCE = "ce_sequence";

    /** The header that names the outbox: the group of the service's replicas. */
    static final String OUTBOX = "ce_outbox";

    /**
     * The record in the binary mode of CloudEvents 1.0 for Kafka.
     *
     * @param group names the outbox
     * @param sentBy the span that the consumers continue
     */
    ProducerRecord<String, String> toRecord(String source, String group, @Nullable String sentBy) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, payload);
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", eventId.toString());
        put(record.headers(), "ce_type", type);
        put(record.headers(), "ce_source", source);
        put(record.headers(), "ce_subject", key);
        put(record.headers(), "ce_time", occurredAt.toString());
        put(record.headers(), "content-type", "application/json");
        // Show the service that its own database is older than Kafka (decision 0080)
        put(record.headers(), SEQUENCE, String.valueOf(position));
        put(record.headers(), OUTBOX, group);
        if (sentBy != null) {
            put(record.headers(), "traceparent", sentBy);
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
