package hiring.notification.letter;

import hiring.events.StageDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Dates and times as GOV.UK writes them: "Monday 21 December 2020", "9am", "9:30am", "midday". */
public final class DatesInWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

    private final ZoneId zone;

    public DatesInWords(ZoneId zone) {
        this.zone = zone;
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        String clock = (time.getMinute() == 0 ? HOUR : HOUR_AND_MINUTE).format(time);
        return clock + (time.getHour() < 12 ? "am" : "pm");
    }

    /** "Monday 25 January 2021". */
    String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** "9am on Monday 25 January 2021". */
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return time(local.toLocalTime()) + " on " + date(local.toLocalDate());
    }

    /**
     * The last minute that is in time, before an instant that is late: a time that begins a day is told as "11:59pm" of the day before,
     * because people read "midnight on Monday" both ways.
     */
    String deadline(Instant firstLate) {
        ZonedDateTime local = firstLate.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "11:59pm on " + date(local.toLocalDate().minusDays(1))
                : moment(firstLate);
    }

    /** "from Monday 4 January 2021 to 11:59pm on Friday 8 January 2021", or "Monday 25 January 2021, Tuesday 26 January 2021". */
    String datesOf(StageDates stage) {
        if (stage.opensAt() != null && stage.closesAt() != null) {
            return "from %s to %s".formatted(date(stage.opensAt()), deadline(stage.closesAt()));
        }
        return stage.dates().isEmpty()
                ? "dates to be announced"
                : stage.dates().stream().map(DatesInWords::date).collect(Collectors.joining(", "));
    }

    /** "9:30am to 4pm on Monday 25 January 2021", or both moments where they lie on two days. */
    String span(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return time(start.toLocalTime()) + " to " + moment(to);
        }
        return moment(from) + " to " + moment(to);
    }
}
