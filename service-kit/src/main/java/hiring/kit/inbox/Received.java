package hiring.kit.inbox;

import hiring.events.HiringEvent;
import java.util.UUID;

/** A record that concerns this service, and what it was found to be. */
public record Received(TopicConsumer<?> consumer, Delivery delivery, Content content) {

    /** What a record turned out to be. */
    sealed interface Content {

        /**
         * An event of the contract.
         *
         * @param id its own, by which a second delivery is known
         */
        record Event(UUID id, HiringEvent event) implements Content {}

        /** A record that takes back what was told under its key. */
        record Erasure(UUID id, UUID key) implements Content {}

        /** Anything else. */
        record Flaw(Fault fault, RuntimeException reason) implements Content {}
    }
}
