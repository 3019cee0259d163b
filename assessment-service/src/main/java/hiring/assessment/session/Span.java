package hiring.assessment.session;

import java.time.Instant;

/** From one instant to just before another. */
record Span(Instant from, Instant until) {

    /** What ends when the other begins does not overlap. */
    boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
