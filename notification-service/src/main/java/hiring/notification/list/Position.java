package hiring.notification.list;

import java.time.Instant;
import java.util.UUID;

/** Where a page ends in a list that is sorted by a time and an id. */
public record Position(Instant at, UUID id) {}
