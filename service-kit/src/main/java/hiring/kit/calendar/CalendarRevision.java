package hiring.kit.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Computes the SEQUENCE of a calendar entry from the instant of its fact. So an older fact that arrives late never
 * outranks a newer one, and two services give one fact the same number.
 */
public final class CalendarRevision {

    // Seconds since this instant fit into the 31 bits of a SEQUENCE until the year 2068
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private CalendarRevision() {}

    public static int of(Instant at) {
        long seconds = Duration.between(FIRST, at).toSeconds();
        return Math.clamp(seconds, 0, Integer.MAX_VALUE - 1);
    }

    /**
     * The SEQUENCE of a cancellation. It is higher than the one it cancels, even if the clocks of two services differ.
     */
    public static int ofCancellation(Instant at, int cancelled) {
        return Math.max(of(at), cancelled + 1);
    }
}
