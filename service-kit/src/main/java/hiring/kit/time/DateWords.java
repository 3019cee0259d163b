package hiring.kit.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Formats dates and times in the style of GOV.UK (decision 0049): "5pm on Monday 21 December 2020", "9:30am", "midday".
 * It never writes "midnight", which is ambiguous: a period ends at "11:59pm" of the day before, and begins at "the
 * start of" the day.
 */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_AND_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final DateTimeFormatter NAME_OF_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private DateWords() {}

    /** For example "21 December 2020". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example "November 2020". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For example "Monday". */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** For example "Monday 21 December 2020". */
    public static String weekdayAndDay(LocalDate date) {
        return WEEKDAY_AND_DAY.format(date);
    }

    /** The day on which an instant falls, for example "Monday 21 December 2020". */
    public static String weekdayAndDay(Instant instant, ZoneId zone) {
        return weekdayAndDay(instant.atZone(zone).toLocalDate());
    }

    /** A time of any day, for example "9:30am". For a known day, use {@link #moment(Instant, ZoneId)}. */
    public static String time(LocalTime time) {
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(LocalTime.NOON)) {
            return "midday";
        }
        return (minute.getMinute() == 0 ? HOUR : HOUR_AND_MINUTE).format(minute)
                + (minute.getHour() < LocalTime.NOON.getHour() ? "am" : "pm");
    }

    /**
     * When something begins or happens, to follow "at" or "from": "9am on Monday 25 January 2021", "the start of
     * Tuesday 22 December 2020", or "1:30am GMT on Sunday 25 October 2026" where that hour comes twice.
     */
    public static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = local(instant, zone);
        return beginsDay(local)
                ? "the start of " + weekdayAndDay(local.toLocalDate())
                : time(local) + " on " + weekdayAndDay(local.toLocalDate());
    }

    /**
     * When something ends, to follow "at", "by" or "until": "5pm on Monday 21 December 2020", "11:59pm on Monday 21
     * December 2020".
     *
     * @param firstLate the first instant that is late
     */
    public static String deadline(Instant firstLate, ZoneId zone) {
        return moment(shownDeadline(firstLate, zone), zone);
    }

    /** Formats like {@link #moment(Instant, ZoneId)}. */
    public static String moment(ZonedDateTime moment) {
        return moment(moment.toInstant(), moment.getZone());
    }

    /** Formats like {@link #deadline(Instant, ZoneId)}. */
    public static String deadline(ZonedDateTime firstLate) {
        return deadline(firstLate.toInstant(), firstLate.getZone());
    }

    /**
     * The instant at which a calendar shows a deadline. A deadline at the start of a day is shown a minute earlier, so
     * that it appears on the day that people think of.
     *
     * @param firstLate the first instant that is late
     */
    public static Instant shownDeadline(Instant firstLate, ZoneId zone) {
        ZonedDateTime late = local(firstLate, zone);
        return beginsDay(late) ? late.toInstant().minus(MINUTE) : late.toInstant();
    }

    /**
     * A period on one day or over two: "9:30am to 4pm on Monday 25 January 2021", or "9pm on Monday 25 January 2021 to
     * 2am on Tuesday 26 January 2021".
     */
    public static String span(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime start = local(from, zone);
        ZonedDateTime end = shownDeadline(until, zone).atZone(zone);
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return "%s to %s".formatted(moment(from, zone), deadline(until, zone));
        }
        return "%s to %s on %s"
                .formatted(
                        beginsDay(start) ? "the start of the day" : time(start),
                        time(end),
                        weekdayAndDay(end.toLocalDate()));
    }

    /**
     * A period over days: "Monday 4 January 2021 to 11:59pm on Friday 8 January 2021". The time of the beginning is
     * omitted where it is the start of a day.
     */
    public static String window(Instant opens, Instant closes, ZoneId zone) {
        ZonedDateTime start = local(opens, zone);
        return "%s to %s"
                .formatted(
                        beginsDay(start) ? weekdayAndDay(start.toLocalDate()) : moment(opens, zone),
                        deadline(closes, zone));
    }

    // Texts do not show seconds
    private static ZonedDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    }

    // In some zones the clocks go forward at midnight, so a day can begin later
    private static boolean beginsDay(ZonedDateTime local) {
        return local.isEqual(local.toLocalDate().atStartOfDay(local.getZone()));
    }

    private static String time(ZonedDateTime local) {
        boolean twice = local.getZone()
                        .getRules()
                        .getValidOffsets(local.toLocalDateTime())
                        .size()
                > 1;
        return time(local.toLocalTime()) + (twice ? " " + NAME_OF_ZONE.format(local) : "");
    }
}
