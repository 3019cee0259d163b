package hiring.kit.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The SEQUENCE of a calendar entry. It comes from the instant of the fact that the entry tells, so that a fact that
 * becomes known late never outranks a newer one, and two services give one fact the same number.
 */
public final class CalendarRevision {

    // Seconds from here on fit into the 31 bits of a SEQUENCE until the year 2068
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private CalendarRevision() {}

    public static int of(Instant at) {
        long seconds = Duration.between(FIRST, at).toSeconds();
        return Math.clamp(seconds, 0, Integer.MAX_VALUE - 1);
    }

    /** Of a cancellation, which outranks what it cancels, though the clocks of two services may differ. */
    public static int ofCancellation(Instant at, int cancelled) {
        return Math.max(of(at), cancelled + 1);
    }
}
