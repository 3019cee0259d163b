package hiring.vacancy.document;

import hiring.vacancy.document.Timetable.Closing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times as the public is told them. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_AND_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private DateWords() {}

    /** For example "21 December 2020". */
    public static String day(LocalDate date) {
        return DAY.format(date);
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
     */
    public static String closing(Closing closing) {
        LocalTime time = closing.time();
        return (time == null ? "11:59pm" : time(time)) + " on "
                + weekdayAndDay(closing.on().date());
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
