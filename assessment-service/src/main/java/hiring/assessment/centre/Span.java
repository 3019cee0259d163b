package hiring.assessment.centre;

import java.time.Instant;

/** A time range, without its end. */
public record Span(Instant from, Instant until) {

    /** A range that ends when the other begins does not overlap. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
