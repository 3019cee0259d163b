package hiring.vacancy.advert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public board: what can be applied for now. */
@ApplicationScoped
public class Board {

    private final BoardSearch search;
    private final BoardConfig config;
    private final InstantSource clock;

    Board(BoardSearch search, BoardConfig config, InstantSource clock) {
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A page of a search.
     *
     * @param next the cursor of the page after this one; absent on the last page
     */
    public record Found(List<BoardEntry> entries, @Nullable String next) {

        public Found {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Open adverts in the order that was asked for. Ends the request with 400 where the cursor is not one of this
     * order.
     */
    public Found find(BoardQuery query, @Nullable String cursor, int limit) {
        List<BoardEntry> rows = search.find(query, clock.instant(), BoardPlace.read(cursor, query.sort()), limit + 1);
        boolean more = rows.size() > limit;
        List<BoardEntry> shown = more ? rows.subList(0, limit) : rows;
        return new Found(
                shown, more ? BoardPlace.after(shown.getLast(), query.sort()).cursor() : null);
    }

    /** What a search finds, counted by the values of each facet. */
    public FacetCounts count(BoardQuery query) {
        return search.count(query, clock.instant());
    }

    /** Whether an advert closes so soon that the board says so. */
    public boolean closesSoon(Instant closesAt) {
        Instant now = clock.instant();
        return now.isBefore(closesAt) && !now.isBefore(closesAt.minus(config.closingSoon()));
    }

    /** The last closing that has come. */
    public Optional<Instant> lastClosing() {
        return search.lastClosing(clock.instant());
    }
}
