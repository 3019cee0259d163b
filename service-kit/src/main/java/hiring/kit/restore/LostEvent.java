package hiring.kit.restore;

import hiring.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service has published and whose change is not in its database.
 *
 * @param sequence its position in the outbox
 * @param payload absent where the topic holds personal data
 */
public record LostEvent(
        UUID eventId,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        Instant occurredAt,
        long sequence,
        @Nullable String payload) {

    private static final String SEQUENCE = "ce_sequence";

    /** Whether the outbox of this group has sent the record. Older versions sent no sequence. */
    static boolean isFrom(String group, ConsumerRecord<String, String> record) {
        return group.equals(header(record, "ce_outbox"))
                && !header(record, SEQUENCE).isEmpty();
    }

    static LostEvent of(ConsumerRecord<String, String> record) {
        boolean personal = record.topic().equals(Topic.CANDIDATE_CONTACTS.wireName());
        return new LostEvent(
                idOf(record),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "ce_type"),
                Instant.parse(header(record, "ce_time")),
                Long.parseLong(header(record, SEQUENCE)),
                personal ? null : record.value());
    }

    static UUID idOf(ConsumerRecord<String, String> record) {
        return UUID.fromString(header(record, "ce_id"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
