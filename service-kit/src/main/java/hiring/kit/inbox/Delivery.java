package hiring.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A record as it came, before anything is known of its content. */
record Delivery(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String payload) {}
