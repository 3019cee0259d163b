package hiring.notification.resolution;

import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.task.ObligationTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages on which a recruiter has to decide. */
@ApplicationScoped
class MessageTasks implements TaskSource {

    private final Messages messages;
    private final ObligationTasks tasks;

    MessageTasks(Messages messages, ObligationTasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.RESOLVE_MESSAGE;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return tasks.of(messages
                .awaitingDecision(
                        MessageState.AWAITING_DECISION, viewer.leftOut(), ObligationTasks.position(after), limit)
                .stream()
                .map(one -> new ObligationTasks.Waiting(
                        one.id(), one.obligationId(), Objects.requireNonNull(one.waitingSince())))
                .toList());
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return messages.countAwaitingDecision(viewer.leftOut());
    }
}
