package hiring.kit.outbox;

import java.sql.SQLException;

/** A check by the replica that has got the outbox, before it sends the first event. */
@FunctionalInterface
public interface BeforeRelaying {

    /**
     * Returns where the events may be sent.
     *
     * @throws IllegalStateException where they must not be sent
     * @throws org.apache.kafka.common.KafkaException where Kafka does not answer; it is asked again
     */
    void mayRelay() throws SQLException;
}
