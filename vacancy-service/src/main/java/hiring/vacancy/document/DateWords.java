package hiring.vacancy.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times as the public is told them. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_AND_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private DateWords() {}

    /** For example "21 December 2020". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example "November 2020". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For example "Monday 21 December 2020". */
    public static String weekdayAndDay(LocalDate date) {
        return WEEKDAY_AND_DAY.format(date);
    }

    /** For example "Monday". */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /**
     * For example "11:59pm on Monday 21 December 2020". Not "midnight", which some read as the beginning of the day and some as its end.
     *
     * @param closesAt the first instant that is late
     */
    public static String closing(Instant closesAt, ZoneId zone) {
        ZonedDateTime late = closesAt.atZone(zone);
        // Where a day begins differs: in some zones the clocks go forward at midnight
        boolean endOfDay = closesAt.equals(late.toLocalDate().atStartOfDay(zone).toInstant());
        return endOfDay
                ? "11:59pm on " + weekdayAndDay(late.toLocalDate().minusDays(1))
                : time(late.toLocalTime()) + " on " + weekdayAndDay(late.toLocalDate());
    }

    private static String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }
}
