package hiring.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import hiring.kit.time.Years;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of a request from their own JSON type only: a number is not a text, "true" is not a boolean, 1 is not an
 * instant. A wrong value goes to the problem handler, which records it and continues. Jackson's own coercion checks
 * would stop the reading.
 */
final class StrictValues {

    private static final int INT_BITS = 32;
    private static final int LONG_BITS = 64;
    static final String OUT_OF_YEARS = "This must be in the years 1 to 9999";
    private static final Set<JsonToken> NUMBERS = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    private StrictValues() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(String.class, new RequestTexts());
        dated(module, Instant.class, Instant::parse, Years::hold);
        dated(module, LocalDate.class, LocalDate::parse, Years::hold);
        text(module, LocalTime.class, LocalTime::parse);
        dated(module, YearMonth.class, YearMonth::parse, Years::hold);
        add(
                module,
                Integer.class,
                token -> token == JsonToken.VALUE_NUMBER_INT,
                parser -> whole(parser, INT_BITS) ? parser.getIntValue() : null);
        add(
                module,
                Long.class,
                token -> token == JsonToken.VALUE_NUMBER_INT,
                parser -> whole(parser, LONG_BITS) ? parser.getLongValue() : null);
        add(module, BigDecimal.class, NUMBERS::contains, JsonParser::getDecimalValue);
        add(module, Boolean.class, JsonToken::isBoolean, JsonParser::getBooleanValue);
        return module;
    }

    private static boolean whole(JsonParser parser, int bits) throws IOException {
        return parser.getBigIntegerValue().bitLength() < bits;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        add(module, type, token -> token == JsonToken.VALUE_STRING, parser -> {
            try {
                return parse.apply(parser.getText());
            } catch (OutOfYearsException e) {
                throw e;
            } catch (DateTimeException e) {
                return null;
            }
        });
    }

    // Later code computes with these values and stores them in PostgreSQL, so other years are refused
    private static <T> void dated(SimpleModule module, Class<T> type, Function<String, T> parse, Predicate<T> held) {
        text(module, type, text -> {
            T value = parse.apply(text);
            if (!held.test(value)) {
                throw new OutOfYearsException();
            }
            return value;
        });
    }

    /** A valid date outside the supported years. */
    static final class OutOfYearsException extends DateTimeException {

        OutOfYearsException() {
            super("Not in the years 1 to 9999");
        }
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<JsonToken, Boolean> fits, Reading<T> reading) {
        module.addDeserializer(type, new Strict<>(type, fits, reading));
    }

    /** Reads the value at the parser's position; null where it does not fit. */
    private interface Reading<T> {
        @Nullable
        T from(JsonParser parser) throws IOException;
    }

    private static final class Strict<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final transient Function<JsonToken, Boolean> fits;
        private final transient Reading<T> reading;

        Strict(Class<T> type, Function<JsonToken, Boolean> fits, Reading<T> reading) {
            super(type);
            this.type = type;
            this.fits = fits;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value;
            try {
                value = fits.apply(parser.currentToken()) ? reading.from(parser) : null;
            } catch (OutOfYearsException e) {
                return type.cast(context.handleWeirdStringValue(type, parser.getText(), OUT_OF_YEARS));
            }
            return value != null ? value : type.cast(context.handleUnexpectedToken(type, parser));
        }
    }
}
