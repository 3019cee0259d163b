package hiring.vacancy.advert;

import hiring.kit.rest.Keyset;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a search at which a page ended.
 *
 * @param at the sort value of the order by closings or publications
 * @param rank the sort value of the order by relevance
 */
record BoardPlace(BoardSort sort, Instant at, float rank, UUID id) {

    private static final Keyset<BoardPlace> PAGES = Keyset.of(BoardPlace.class);

    /** Null for the beginning; ends the request with 400 where the cursor is another order's. */
    static @Nullable BoardPlace read(@Nullable String cursor, BoardSort sort) {
        return PAGES.read(cursor, place -> place.sort == sort);
    }

    static BoardPlace after(BoardEntry entry, BoardSort sort) {
        return new BoardPlace(
                sort, sort == BoardSort.NEWEST ? entry.publishedAt() : entry.closesAt(), entry.rank(), entry.id());
    }

    String cursor() {
        return PAGES.cursorAfter(this);
    }
}
