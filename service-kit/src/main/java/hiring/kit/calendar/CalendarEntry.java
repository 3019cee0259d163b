package hiring.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date in a person's calendar.
 *
 * @param uid the same for all that is said about one date, wherever it is said
 * @param sequence see {@link CalendarRevision}
 * @param stamp when that became true which the entry says
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stamp,
        String summary,
        When when,
        @Nullable String place,
        boolean cancelled) {

    /** When it is. */
    public sealed interface When {

        /** A moment, such as a deadline. */
        record Moment(Instant at) implements When {}

        /** From an instant until another, which is not part of it. */
        record Period(Instant from, Instant until) implements When {}

        /** A whole day, in whatever zone the calendar is read. */
        record Day(LocalDate date) implements When {}
    }

    /**
     * Names a date for ever.
     *
     * @param subject what the date belongs to
     * @param code which of its dates this is
     */
    public static String uid(UUID subject, String code) {
        return subject + "." + code + "@hiring";
    }
}
