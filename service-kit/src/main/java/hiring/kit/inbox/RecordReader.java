package hiring.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.kit.inbox.Received.Content;
import hiring.kit.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a record. It never throws, because a record can contain anything. */
public final class RecordReader {

    private RecordReader() {}

    /** Empty where the service ignores the record's type. */
    public static Optional<Received> read(TopicConsumer<?> consumer, Delivery delivery) {
        return content(consumer.reactions(), delivery).map(content -> new Received(consumer, delivery, content));
    }

    private static Optional<Content> content(Reactions<?> reactions, Delivery delivery) {
        if (delivery.payload() == null && reactions.erasure() != null) {
            return Optional.of(erasure(delivery));
        }
        String type = delivery.type();
        if (type == null) {
            return unreadable("The record has no ce_type header", null);
        }
        Optional<Class<? extends HiringEvent>> known = EventTypes.byName(type).filter(reactions::knows);
        if (known.isEmpty()) {
            return Optional.of(new Content.Flaw(
                    Fault.UNKNOWN_TYPE, new UnreadableEventException("This version does not know the type", null)));
        }
        if (reactions.ignores(known.get())) {
            return Optional.empty();
        }
        UUID id = uuid(delivery.eventId());
        if (id == null) {
            return unreadable("The record has no ce_id header that is a UUID", null);
        }
        if (delivery.payload() == null) {
            return unreadable("The record has no data", null);
        }
        try {
            HiringEvent event = EventJson.read(known.get(), delivery.payload());
            if (event == null) {
                return unreadable("The data is null", null);
            }
            // JSON parsing does not check the required fields of a type
            if (Objects.isNull(event.key())) {
                return unreadable("The data has no key", null);
            }
            return Optional.of(new Content.Event(id, event));
        } catch (JsonProcessingException | RuntimeException e) {
            return unreadable("The data does not fit " + type, e);
        }
    }

    // An erasure needs no id, so that it does not become a dead letter without one
    private static Content erasure(Delivery delivery) {
        UUID key = uuid(delivery.key());
        if (key == null) {
            return new Content.Flaw(Fault.UNREADABLE, new UnreadableEventException("The key is not a UUID", null));
        }
        UUID id = uuid(delivery.eventId());
        return new Content.Erasure(id == null ? placeOf(delivery) : id, key);
    }

    private static UUID placeOf(Delivery delivery) {
        String place = "%s-%d@%d of %s"
                .formatted(delivery.topic(), delivery.partition(), delivery.offset(), delivery.sentAt());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Content> unreadable(String reason, @Nullable Throwable cause) {
        return Optional.of(new Content.Flaw(Fault.UNREADABLE, new UnreadableEventException(reason, cause)));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
