package hiring.vacancy.timetable;

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
     * The end of a day, which packs call "midnight": the start of the next day, also on days of 23 and 25 hours.
     */
    public static ClosingMoment atTheEndOf(LocalDate day, ZoneId zone) {
        return new ClosingMoment(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * A time of a day by the clock of the zone.
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
     * The UTC offsets at which a time occurs: none where clocks skip it, two where clocks go back over it.
     */
    public static List<ZoneOffset> offsetsOf(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time));
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(instant);
    }
}
