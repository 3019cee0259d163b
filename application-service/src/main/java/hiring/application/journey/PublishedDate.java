package hiring.application.journey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a candidate may note down.
 *
 * @param code stable within the application, so that a calendar replaces the date when it moves
 * @param saidAt when that became true which is said of it
 * @param cancelled whether it no longer matters to this candidate
 */
public record PublishedDate(
        String code, String title, When when, @Nullable String place, boolean cancelled, Instant saidAt) {

    /** When it is. */
    public sealed interface When {

        /** A moment, such as a deadline. */
        record Moment(Instant at) implements When {}

        /** From an instant until another, which is not part of it. */
        record Period(Instant from, Instant until) implements When {}

        /** A whole day in the vacancy's time zone. */
        record Day(LocalDate date) implements When {}
    }
}
