package hiring.kit.inbox;

import hiring.kit.kafka.KafkaConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Stores how far each partition is applied, for events whose marks were removed. Rows change once a night and in
 * batches of old events, because frequent changes would accumulate versions beside a long transaction (decision 0055).
 */
@ApplicationScoped
class Positions {

    private static final String MOVE_ON = """
            insert into consumer_position as seen (topic, partition, next_offset)
            select * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (topic, partition) do update set next_offset = greatest(seen.next_offset, excluded.next_offset)
            """;

    private static final Comparator<TopicPartition> ONE_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Session session;
    private final String group;
    private final KafkaConnection kafka;

    Positions(Session session, KafkaConnection kafka, @ConfigProperty(name = "hiring.events.group") String group) {
        this.session = session;
        this.group = group;
        this.kafka = kafka;
    }

    /**
     * The offsets committed to Kafka. Everything before them was applied or stored as a dead letter.
     *
     * @throws org.apache.kafka.common.KafkaException where Kafka does not answer
     */
    Map<TopicPartition, Long> committed() {
        try (Admin admin = kafka.admin()) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            KafkaConnection.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                    .forEach((partition, committed) -> {
                        // A partition without a commit has null here
                        if (committed != null) {
                            offsets.put(partition, committed.offset());
                        }
                    });
            return offsets;
        }
    }

    /** Stores the positions that are further than the stored ones. A fixed order prevents deadlocks. */
    void moveOn(Map<TopicPartition, Long> nextOffsets) {
        List<TopicPartition> places =
                nextOffsets.keySet().stream().sorted(ONE_ORDER).toList();
        session.doWork(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(MOVE_ON)) {
                upsert.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                places.stream().map(TopicPartition::topic).toArray()));
                upsert.setArray(
                        2,
                        connection.createArrayOf(
                                "int",
                                places.stream().map(TopicPartition::partition).toArray()));
                upsert.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint", places.stream().map(nextOffsets::get).toArray()));
                upsert.executeUpdate();
            }
        });
    }
}
