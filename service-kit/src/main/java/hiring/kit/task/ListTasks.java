package hiring.kit.task;

import hiring.kit.conflict.Applicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.TaskSource.Viewer;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and counts what waits for the signed-in person in this service. */
@ApplicationScoped
public class ListTasks {

    private final List<TaskSource> sources;
    private final CurrentPerson person;
    private final Applicants applicants;
    private final InstantSource clock;

    ListTasks(@All List<TaskSource> sources, CurrentPerson person, Applicants applicants, InstantSource clock) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(TaskSource::kind)).toList();
        this.person = person;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** A task with its kind. */
    public record Listed(TaskKind kind, WaitingTask task) {}

    /** A place in the list. */
    public record Position(TaskKind kind, Instant at, UUID id) {

        static Position of(Listed listed) {
            After position = listed.task().position();
            return new Position(listed.kind(), position.at(), position.id());
        }
    }

    /** How many tasks of a kind wait. */
    public record Counted(TaskKind kind, long number) {}

    /**
     * Kind by kind.
     *
     * @param kind null for all
     */
    @Transactional
    public List<Listed> page(@Nullable TaskKind kind, @Nullable Position after, int limit) {
        Viewer viewer = viewer();
        List<Listed> found = new ArrayList<>();
        for (TaskSource source : mine()) {
            TaskKind here = source.kind();
            boolean wanted = kind == null || kind == here;
            if (!wanted || (after != null && here.compareTo(after.kind()) < 0)) {
                continue;
            }
            After last = after != null && here == after.kind() ? new After(after.at(), after.id()) : null;
            source.tasks(viewer, last, limit - found.size()).forEach(task -> found.add(new Listed(here, task)));
            if (found.size() >= limit) {
                break;
            }
        }
        return found;
    }

    /** Kinds of which there are none are left out. */
    @Transactional
    public List<Counted> counts() {
        Viewer viewer = viewer();
        return mine().stream()
                .map(source -> new Counted(source.kind(), source.count(viewer)))
                .filter(counted -> counted.number() > 0)
                .toList();
    }

    private List<TaskSource> mine() {
        return sources.stream()
                .filter(source -> source.kind().roles().stream().anyMatch(person::has))
                .toList();
    }

    private Viewer viewer() {
        return new Viewer(person.id(), applicants.vacanciesOfCaller(), clock.instant());
    }
}
