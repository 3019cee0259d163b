package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.time.Years;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The end of a page: the sort values of its last item, opaque to the caller. */
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
     * Reads a cursor of {@link #after}. Ends the request with 400 where it cannot, or where {@code read} throws.
     *
     * @return null for the first page
     */
    public static <T> @Nullable T read(@Nullable String cursor, int values, Function<Values, T> read) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            List<String> parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (parts.size() == values) {
                return read.apply(new Values(parts));
            }
        } catch (RuntimeException | CharacterCodingException e) {
            throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
        }
        throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
    }

    /** The values in a cursor. A caller can forge them, so each must be one that PostgreSQL can store. */
    public static final class Values {

        private final List<String> parts;

        private Values(List<String> parts) {
            this.parts = parts;
        }

        public String text(int index) {
            String text = parts.get(index);
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A control character");
            }
            return text;
        }

        public Instant instant(int index) {
            return Years.instant(parts.get(index));
        }

        public LocalDate date(int index) {
            return Years.date(parts.get(index));
        }

        public UUID uuid(int index) {
            return UUID.fromString(parts.get(index));
        }

        public int number(int index) {
            return Integer.parseInt(parts.get(index));
        }

        public float real(int index) {
            float real = Float.parseFloat(parts.get(index));
            if (!Float.isFinite(real)) {
                throw new IllegalArgumentException("Not a number");
            }
            return real;
        }
    }
}
