package hiring.kit.pages;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next page of a task.
 *
 * @param subject what the task is about, for example a vacancy
 * @param detail as it was given to {@link PagedTasks#add}
 * @param cursor what the page before has {@link Progress#reached}; null for the first page
 * @param limit the maximum number of rows
 */
public record Page(UUID subject, String detail, @Nullable String cursor, int limit) {

    /** Sorts before each UUID that identifies a row. */
    public static final UUID FIRST = new UUID(0, 0);

    /** The cursor as the id of a row; {@link #FIRST} for the first page. */
    public UUID after() {
        return cursor == null ? FIRST : UUID.fromString(Objects.requireNonNull(cursor));
    }
}
