package hiring.vacancy.lifecycle;

import hiring.kit.rest.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is in the order of closings. */
public record Place(Instant closesAt, UUID id) {

    /** No cursor of these lists is longer. */
    public static final int LONGEST_CURSOR = 200;

    /** Null for the beginning. */
    public static @Nullable Place read(@Nullable String cursor) {
        return Cursor.read(cursor, 2, parts -> new Place(parts.instant(0), parts.uuid(1)));
    }

    public String cursor() {
        return Cursor.after(List.of(closesAt.toString(), id.toString()));
    }
}
