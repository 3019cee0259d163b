package hiring.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date in a person's calendar.
 *
 * @param uid the same in every entry about this date
 * @param sequence see {@link CalendarRevision}
 * @param stamp when the fact of the entry happened
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stamp,
        String summary,
        When when,
        @Nullable String place,
        boolean cancelled) {

    /** The time of an entry. */
    public sealed interface When {

        /** A moment, such as a deadline. */
        record Moment(Instant at) implements When {}

        /** A period from an instant until another, which is excluded. */
        record Period(Instant from, Instant until) implements When {}

        /** A whole day, in the time zone of the reader. */
        record Day(LocalDate date) implements When {}
    }

    /**
     * The permanent identifier of a date.
     *
     * @param subject the owner of the date, such as a session
     * @param code which of its dates this is
     */
    public static String uid(UUID subject, String code) {
        return subject + "." + code + "@hiring";
    }
}
