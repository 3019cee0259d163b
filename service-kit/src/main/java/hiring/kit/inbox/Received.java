package hiring.kit.inbox;

import hiring.events.HiringEvent;
import java.util.UUID;

/** A record that concerns this service, with its content. */
public record Received(TopicConsumer<?> consumer, Delivery delivery, Content content) {

    /** The content of a record. */
    sealed interface Content {

        /**
         * An event of the contract.
         *
         * @param id identifies the event, so that a second delivery is recognised
         */
        record Event(UUID id, HiringEvent event) implements Content {}

        /** A record that erases what was published under its key. */
        record Erasure(UUID id, UUID key) implements Content {}

        /** Any other content. */
        record Flaw(Fault fault, RuntimeException reason) implements Content {}
    }
}
