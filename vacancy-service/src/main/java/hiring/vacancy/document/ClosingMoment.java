package hiring.vacancy.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** The first instant at which a vacancy no longer takes applications. */
public record ClosingMoment(Instant instant) {

    /**
     * A pack that says "midnight on Monday 21st" means the end of that day; its own timetable goes on with Tuesday 22nd. The day's end is
     * the start of the next one, so that nothing lies between the last instant in time and the first one late, on the 23-hour and the
     * 25-hour day of a year too.
     */
    public static ClosingMoment atTheEndOf(LocalDate day, ZoneId zone) {
        return new ClosingMoment(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Where a clock change makes the time come twice, the second one counts: nobody who reads it as the later one is late. */
    public static ClosingMoment at(LocalDate day, LocalTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(day.atTime(time));
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException("%s does not come on %s in %s".formatted(time, day, zone));
        }
        return new ClosingMoment(
                ZonedDateTime.ofLocal(day.atTime(time), zone, offsets.getLast()).toInstant());
    }

    /** Whether a clock on the wall shows this time on this day at all: an hour is left out when summer time begins. */
    static boolean comes(LocalDate day, LocalTime time, ZoneId zone) {
        return !zone.getRules().getValidOffsets(day.atTime(time)).isEmpty();
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(instant);
    }
}
