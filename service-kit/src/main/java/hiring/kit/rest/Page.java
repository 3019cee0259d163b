package hiring.kit.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, or a list that is answered completely: the shape of every list answer.
 *
 * @param next the cursor of the page after this one; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The only page of a list that is always answered completely. */
    public static <T> Page<T> complete(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Creates a page from one row more than its size, which shows whether another page follows.
     *
     * @param rows at most {@code size + 1}
     * @param cursor the cursor after a row
     */
    public static <R, T> Page<T> of(List<R> rows, int size, Function<R, String> cursor, Function<R, T> view) {
        boolean more = rows.size() > size;
        List<R> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null);
    }
}
