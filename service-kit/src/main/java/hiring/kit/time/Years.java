package hiring.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The years 1 to 9999, the only ones that a request may use. PostgreSQL, RFC 3339 and every client support them, and
 * adding one of our periods never overflows (decision 0049).
 */
public final class Years {

    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final int HIGHEST = 9999;

    private Years() {}

    public static boolean hold(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    public static boolean hold(LocalDate date) {
        return hold(date.getYear());
    }

    public static boolean hold(YearMonth month) {
        return hold(month.getYear());
    }

    private static boolean hold(int year) {
        return year >= 1 && year <= HIGHEST;
    }

    /** Reads an instant in the years that {@link #hold}. */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (!hold(instant)) {
            throw new DateTimeException("Not in the years 1 to 9999");
        }
        return instant;
    }

    /** Reads a date in the years that {@link #hold}. */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!hold(date)) {
            throw new DateTimeException("Not in the years 1 to 9999");
        }
        return date;
    }
}
