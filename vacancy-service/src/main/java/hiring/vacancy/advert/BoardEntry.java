package hiring.vacancy.advert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An advert on the board, read without its document.
 *
 * @param openingsLeft openings that no accepted offer has taken
 * @param changedAt when it was published, or its dates last changed
 * @param rank how well it fits the words of a search; 0 without words
 */
public record BoardEntry(
        UUID id,
        String reference,
        String title,
        String organisation,
        @Nullable String directorate,
        @Nullable String division,
        List<String> locations,
        @Nullable String grade,
        @Nullable String contract,
        @Nullable String programme,
        @Nullable String stream,
        int openings,
        int openingsLeft,
        Instant closesAt,
        String timeZone,
        Instant publishedAt,
        Instant changedAt,
        float rank) {

    public BoardEntry {
        locations = List.copyOf(locations);
    }
}
