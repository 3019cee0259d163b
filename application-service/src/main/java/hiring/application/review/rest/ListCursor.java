package hiring.application.review.rest;

import hiring.application.review.Line;
import hiring.application.review.ListApplications;
import hiring.application.review.Position;
import hiring.application.review.Sort;
import hiring.kit.rest.Cursor;
import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of the recruiters' list ended, as callers hand it back. It holds for one order only. */
final class ListCursor {

    private static final int VALUES = 4;
    private static final int LATEST_YEAR = 9999;

    private ListCursor() {}

    static String after(Line line, Sort sort) {
        Position position = ListApplications.after(line, sort);
        return Cursor.after(List.of(
                sort.name(),
                position.key(),
                position.submittedAt().toString(),
                position.id().toString()));
    }

    /** Null for the first page. */
    static @Nullable Position read(@Nullable String cursor, Sort sort) {
        return Cursor.read(cursor, VALUES, values -> {
            if (!values.get(0).equals(sort.name())) {
                throw new IllegalArgumentException("A cursor of another order");
            }
            return new Position(sort, text(values.get(1)), instant(values.get(2)), UUID.fromString(values.get(3)));
        });
    }

    // Cursors come from outside: what PostgreSQL cannot hold must not get there
    private static String text(String key) {
        if (TextPolicy.read(key, Purpose.LINE) instanceof Reading.Refused) {
            throw new IllegalArgumentException("No key");
        }
        return key;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LATEST_YEAR) {
            throw new DateTimeException("Nothing was submitted then");
        }
        return instant;
    }
}
