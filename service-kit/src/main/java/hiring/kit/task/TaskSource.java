package hiring.kit.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of one kind. A feature implements it for what it owns. */
public interface TaskSource {

    TaskKind kind();

    /** At most {@code limit}, those that have waited longest first, unless that order would tell what is hidden. */
    List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit);

    long count(Viewer viewer);

    /**
     * For whom the tasks wait.
     *
     * @param leftOut vacancies to which the person has applied, so that they cannot act for the employer in them
     */
    record Viewer(UUID person, Set<UUID> leftOut, Instant now) {

        public Viewer {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /** A place in the order of a source, which sorts by both or by the id alone. */
    record After(Instant at, UUID id) implements Comparable<After> {

        private static final Comparator<After> ORDER =
                Comparator.comparing(After::at).thenComparing(After::id);

        @Override
        public int compareTo(After other) {
            return ORDER.compare(this, other);
        }
    }
}
