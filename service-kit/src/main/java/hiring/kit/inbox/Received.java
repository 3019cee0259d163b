package hiring.kit.inbox;

import hiring.events.HiringEvent;
import java.util.Optional;
import java.util.UUID;

/** A record that concerns this service, with its content. */
public record Received(TopicConsumer<?> consumer, Delivery delivery, Content content) {

    /** The id that marks it as applied; empty where the record has no readable content. */
    public Optional<UUID> eventId() {
        return switch (content) {
            case Content.Event event -> Optional.of(event.id());
            case Content.Erasure erasure -> Optional.of(erasure.id());
            case Content.Flaw flaw -> Optional.empty();
        };
    }

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
