package hiring.kit.task;

import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks of which each person has so few that they are read at once. The longest wait comes first. */
public abstract class FewTasks implements TaskSource {

    /** All that wait for the person, in any order. Called within a transaction. */
    protected abstract Stream<WaitingTask> all(Viewer viewer);

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return all(viewer)
                .sorted(Comparator.comparing(WaitingTask::position))
                .filter(task -> after == null || task.position().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return all(viewer).count();
    }
}
