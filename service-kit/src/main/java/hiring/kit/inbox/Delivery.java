package hiring.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was delivered, before its content is read.
 *
 * @param sentAt distinguishes records with the same offset, after the topic was deleted and created again
 */
public record Delivery(
        String topic,
        int partition,
        long offset,
        Instant sentAt,
        @Nullable String key,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String traceparent,
        @Nullable String payload) {

    public static Delivery of(ConsumerRecord<String, String> record) {
        return new Delivery(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                header(record, "ce_type"),
                header(record, "ce_id"),
                header(record, "traceparent"),
                record.value());
    }

    Delivery withoutContent() {
        return new Delivery(topic, partition, offset, sentAt, null, null, null, null, null);
    }

    // A header can have no value
    private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
