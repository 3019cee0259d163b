package hiring.assessment.progress;

import hiring.assessment.plan.Stage;
import hiring.kit.pages.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a pass over all applications of a vacancy has come.
 *
 * @param ending whether they are taken out, because the vacancy was withdrawn
 * @param since when it began
 * @param afterId of the last row at the place
 */
record Pass(boolean ending, Instant since, Place place, UUID afterId) {

    private static final Pattern BETWEEN = Pattern.compile(" ");

    /** A status at a stage. */
    record Place(int stage, EntryStatus status) implements Comparable<Place> {

        /** Before all stages. */
        static final Place NEWCOMERS = new Place(-1, EntryStatus.WAITING);

        static final Place FIRST_STAGE = new Place(0, EntryStatus.WAITING);

        static Place of(Stage stage, EntryStatus status) {
            return new Place(stage.position(), status);
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::stage)
                    .thenComparing(Place::status)
                    .compare(this, other);
        }
    }

    /** Where the last page ended; a new pass where there was none, or where the vacancy was withdrawn since. */
    static Pass at(@Nullable String cursor, boolean ending, Instant now) {
        if (cursor != null) {
            String[] part = BETWEEN.split(cursor, -1);
            Pass pass = new Pass(
                    Boolean.parseBoolean(part[0]),
                    Instant.parse(part[1]),
                    new Place(Integer.parseInt(part[2]), EntryStatus.valueOf(part[3])),
                    UUID.fromString(part[4]));
            if (pass.ending == ending) {
                return pass;
            }
        }
        return new Pass(ending, now, Place.NEWCOMERS, Page.FIRST);
    }

    Pass after(UUID id) {
        return new Pass(ending, since, place, id);
    }

    /** At a place, from its beginning unless it is there already. */
    Pass to(Place next) {
        return next.equals(place) ? this : new Pass(ending, since, next, Page.FIRST);
    }

    @Override
    public String toString() {
        return "%s %s %d %s %s".formatted(ending, since, place.stage, place.status, afterId);
    }
}
