package hiring.notification.call;

import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.notification.task.ObligationTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that a recruiter has to make. */
@ApplicationScoped
class CallTasks implements TaskSource {

    private final Calls calls;
    private final ObligationTasks tasks;

    CallTasks(Calls calls, ObligationTasks tasks) {
        this.calls = calls;
        this.tasks = tasks;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CALL_CANDIDATE;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return tasks.of(calls.due(null, viewer.leftOut(), ObligationTasks.position(after), limit).stream()
                .map(one -> new ObligationTasks.Waiting(one.id(), one.obligationId(), one.dueSince()))
                .toList());
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return calls.countDue(viewer.leftOut());
    }
}
