package hiring.kit.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person. It has ids and no names: the services' other endpoints have the rest.
 *
 * @param position in its source's order
 * @param id of what is to be done, for example of the offer or the sheet; of the vacancy where it covers many
 * @param number how many it covers, 1 or more
 * @param since since when it waits
 * @param dueAt absent where it has no limit
 */
public record WaitingTask(
        TaskSource.After position,
        UUID id,
        UUID vacancyId,
        @Nullable UUID applicationId,
        @Nullable String stageCode,
        long number,
        Instant since,
        @Nullable Instant dueAt) {}
