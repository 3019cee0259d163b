package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort values of its last item, opaque to the caller. */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    public static String after(List<String> sortValues) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(String.valueOf(SEPARATOR), sortValues).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #after} made. Ends the request with 400 where it cannot, or where {@code read} throws.
     *
     * @return null for the first page
     */
    public static <T> @Nullable T read(@Nullable String cursor, int values, Function<List<String>, T> read) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (parts.size() == values) {
                return read.apply(parts);
            }
        } catch (RuntimeException e) {
            throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
        }
        throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
    }
}
