package hiring.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records that are not events of the contract, each invalid in another way. */
final class PoisonRecords {

    static final int LARGE = 2_000_000;
    /** A size within Kafka's usual limit that does not fit into a row with other columns. */
    static final int LARGEST_USUAL = 1_000_000;

    private static final String NUL = "\0";

    private PoisonRecords() {}

    /**
     * Creates one record of each kind.
     *
     * @param type of an event of the topic
     */
    static List<ProducerRecord<String, String>> of(String topic, String type) {
        String key = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        records.add(record(topic, key, "{}", null, id, true));
        records.add(record(topic, key, "{}", type, null, true));
        records.add(record(topic, key, "{}", null, null, true));
        records.add(record(topic, key, "{}", null, id, false));
        records.add(record(topic, key, "{}", type, null, false));
        records.add(record(topic, key, "{}", type, "no-uuid", false));
        records.add(record(topic, NUL + key, "{}", type, id, false));
        records.add(record(topic, key, "{}", type + NUL, id, false));
        records.add(record(topic, key, "{}", type, id + NUL, false));
        records.add(record(topic, key, "{\"vacancyId\":\"" + NUL + "\"}", type, id, false));
        records.add(record(topic, key, "{\"vacancyId\":\"\\u0000\"}", type, id, false));
        records.add(record(topic, key, "{\"vacancyId\":", type, id, false));
        records.add(record(topic, key, "", type, id, false));
        records.add(record(topic, key, "null", type, id, false));
        records.add(record(topic, key, "[]", type, id, false));
        records.add(record(topic, key, "{}", "hiring.nothing.known.v1", id, false));
        records.add(record(topic, key, "{}", "", id, false));
        records.add(record(topic, key, "{\"vacancyId\":{\"no\":\"id\"},\"applicationId\":7}", type, id, false));
        records.add(record(topic, null, "{}", type, id, false));
        records.add(record(topic, "no-uuid", null, type, id, false));
        records.add(record(topic, key, large(LARGEST_USUAL), type, id, false));
        records.add(record(topic, key, large(LARGE), type, id, false));
        return records;
    }

    private static String large(int characters) {
        return "{\"vacancyId\":\"" + "x".repeat(characters) + "\"}";
    }

    private static ProducerRecord<String, String> record(
            String topic,
            @Nullable String key,
            @Nullable String value,
            @Nullable String type,
            @Nullable String id,
            boolean withEmptyHeaders) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
        header(record, "ce_type", type, withEmptyHeaders);
        header(record, "ce_id", id, withEmptyHeaders);
        return record;
    }

    private static void header(
            ProducerRecord<String, String> record, String name, @Nullable String value, boolean withEmptyHeaders) {
        if (value != null || withEmptyHeaders) {
            record.headers().add(new RecordHeader(name, value == null ? null : value.getBytes(UTF_8)));
        }
    }
}
