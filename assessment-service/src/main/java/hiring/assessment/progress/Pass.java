package hiring.assessment.progress;

import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.plan.PlanStage;
import hiring.kit.pages.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a pass over all applications of a vacancy.
 *
 * @param ending whether applications are taken out, because the vacancy was withdrawn
 * @param since when it began
 * @param afterId of the last row at the place
 */
record Pass(boolean ending, Instant since, Position place, UUID afterId) {

    private static final Pattern BETWEEN = Pattern.compile(" ");

    /** A status at a stage. */
    record Position(int stage, ParticipationStatus status) implements Comparable<Position> {

        /** Before all stages. */
        static final Position NEWCOMERS = new Position(-1, ParticipationStatus.WAITING);

        static final Position FIRST_STAGE = new Position(0, ParticipationStatus.WAITING);

        static Position of(PlanStage stage, ParticipationStatus status) {
            return new Position(stage.position(), status);
        }

        @Override
        public int compareTo(Position other) {
            return Comparator.comparingInt(Position::stage)
                    .thenComparing(Position::status)
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
                    new Position(Integer.parseInt(part[2]), ParticipationStatus.valueOf(part[3])),
                    UUID.fromString(part[4]));
            if (pass.ending == ending) {
                return pass;
            }
        }
        return new Pass(ending, now, Position.NEWCOMERS, Page.FIRST);
    }

    Pass after(UUID id) {
        return new Pass(ending, since, place, id);
    }

    /** At a place, from its beginning unless it is there already. */
    Pass to(Position next) {
        return next.equals(place) ? this : new Pass(ending, since, next, Page.FIRST);
    }

    @Override
    public String toString() {
        return "%s %s %d %s %s".formatted(ending, since, place.stage, place.status, afterId);
    }
}
