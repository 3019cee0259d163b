package hiring.kit.pages;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page that is to be done next.
 *
 * @param subject what the task is about, for example a vacancy
 * @param detail as it was given to {@link PagedTasks#add}
 * @param cursor what the page before has {@link Progress#reached}; null for the first page
 * @param limit how many rows to take at most
 */
public record Page(UUID subject, String detail, @Nullable String cursor, int limit) {

    /** Lies before each UUID that identifies a row. */
    public static final UUID FIRST = new UUID(0, 0);

    /** The cursor where it is the id of a row; {@link #FIRST} for the first page. */
    public UUID after() {
        return cursor == null ? FIRST : UUID.fromString(Objects.requireNonNull(cursor));
    }
}
