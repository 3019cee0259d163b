package hiring.vacancy.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first instant at which a vacancy no longer takes applications. */
public record ClosingMoment(Instant instant) {

    /**
     * A pack that says "midnight on Monday 21st" means the end of that day; its own timetable goes on with Tuesday
     * 22nd. The day's end is the start of the next one, so that nothing lies between the last instant in time and the
     * first one late, on the 23-hour and the 25-hour day of a year too.
     */
    public static ClosingMoment atTheEndOf(LocalDate day, ZoneId zone) {
        return new ClosingMoment(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * A time of that day by the zone's clock.
     *
     * @param offset which of the two, where a clock change makes the time come twice; absent where there is nothing to
     * choose
     */
    public static ClosingMoment at(LocalDate day, LocalTime time, ZoneId zone, @Nullable ZoneOffset offset) {
        List<ZoneOffset> offsets = offsetsOf(day, time, zone);
        ZoneOffset chosen = offset == null && offsets.size() == 1 ? offsets.getFirst() : offset;
        if (chosen == null || !offsets.contains(chosen)) {
            throw new IllegalArgumentException("%s on %s with %s is no time in %s".formatted(time, day, offset, zone));
        }
        return new ClosingMoment(day.atTime(time).toInstant(chosen));
    }

    /**
     * The offsets at which this time comes on this day: none where clocks go forward over it, two where they go back
     * over it.
     */
    static List<ZoneOffset> offsetsOf(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time));
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(instant);
    }
}
