package hiring.application.history;

import hiring.kit.time.DateWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with or without a day. A month without a day counts in favour of the candidate: a start is its first day, an
 * end its last.
 *
 * @param day absent if only the month is known
 */
public record PartialDate(YearMonth month, @Nullable Integer day) {

    /**
     * The format of a date, for the API's description. {@link #parse} checks that the day exists.
     */
    public static final String PATTERN = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?";

    public static final String EXPECTED = "must be a month such as 2018-07 or a day such as 2018-07-31, from 1900 on";

    public static final int LONGEST = 10;

    private static final int MONTH_LENGTH = 7;
    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    public PartialDate {
        if (day != null && !month.isValidDay(day)) {
            throw new DateTimeException("%s has no day %d".formatted(month, day));
        }
    }

    /** Empty if the text is absent or no date. */
    public static Optional<PartialDate> parse(@Nullable String text) {
        if (text == null || !WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(text.substring(0, MONTH_LENGTH));
        if (text.length() == MONTH_LENGTH) {
            return Optional.of(new PartialDate(month, null));
        }
        int day = Integer.parseInt(text.substring(MONTH_LENGTH + 1));
        return month.isValidDay(day) ? Optional.of(new PartialDate(month, day)) : Optional.empty();
    }

    /** Whether the text is present and no date, such as 30 February. */
    public static boolean isNoDate(@Nullable String text) {
        return text != null && parse(text).isEmpty();
    }

    public LocalDate first() {
        return day == null ? month.atDay(1) : month.atDay(day);
    }

    public LocalDate last() {
        return day == null ? month.atEndOfMonth() : month.atDay(day);
    }

    /** For example "July 2018" or "31 July 2018". */
    public String words() {
        return day == null ? DateWords.month(month) : DateWords.day(month.atDay(day));
    }

    @Override
    public String toString() {
        return day == null ? month.toString() : month.atDay(day).toString();
    }
}
