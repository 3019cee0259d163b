package hiring.vacancy.advert;

import hiring.kit.text.TextPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search of the board. Two that mean the same are equal.
 *
 * @param words absent for all adverts
 * @param narrowed by these values; of one facet any, of several facets all
 */
public record BoardQuery(@Nullable String words, Map<Facet, List<String>> narrowed, BoardSort sort) {

    public BoardQuery {
        words = words == null || TextPolicy.isBlank(words) ? null : TextPolicy.stripped(words);
        Map<Facet, List<String>> inOrder = new EnumMap<>(Facet.class);
        narrowed.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                inOrder.put(facet, List.copyOf(new TreeSet<>(values)));
            }
        });
        narrowed = inOrder;
    }

    /**
     * The search that was asked for.
     *
     * @param sort absent for the best match where there are words, else the first to close
     */
    public static BoardQuery of(@Nullable String words, Map<Facet, List<String>> narrowed, @Nullable BoardSort sort) {
        boolean hasWords = words != null && !TextPolicy.isBlank(words);
        BoardSort fallback = hasWords ? BoardSort.RELEVANCE : BoardSort.CLOSING;
        return new BoardQuery(
                words, narrowed, sort == null || (sort == BoardSort.RELEVANCE && !hasWords) ? fallback : sort);
    }

    /** The same for the same search, however it was written. */
    public String key() {
        return sort + "|" + (words == null ? "" : words) + "|"
                + narrowed.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + String.join("\u001f", entry.getValue()))
                        .collect(Collectors.joining("\u001e"));
    }
}
