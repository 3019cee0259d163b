package hiring.vacancy.advert;

import hiring.kit.rest.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a search ended.
 *
 * @param at of the order by closings or publications
 * @param rank of the order by relevance
 */
record BoardPlace(BoardSort sort, Instant at, float rank, UUID id) {

    /** Null for the beginning; ends the request with 400 where the cursor is another order's. */
    static @Nullable BoardPlace read(@Nullable String cursor, BoardSort sort) {
        return Cursor.read(cursor, 4, parts -> {
            BoardPlace place =
                    new BoardPlace(BoardSort.valueOf(parts.text(0)), parts.instant(1), parts.real(2), parts.uuid(3));
            if (place.sort != sort) {
                throw new IllegalArgumentException("A cursor of another order");
            }
            return place;
        });
    }

    static BoardPlace after(BoardEntry entry, BoardSort sort) {
        return new BoardPlace(
                sort, sort == BoardSort.NEWEST ? entry.publishedAt() : entry.closesAt(), entry.rank(), entry.id());
    }

    String cursor() {
        return Cursor.after(List.of(sort.name(), at.toString(), Float.toString(rank), id.toString()));
    }
}
