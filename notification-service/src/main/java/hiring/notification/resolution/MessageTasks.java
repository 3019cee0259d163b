package hiring.notification.resolution;

import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.notification.list.Position;
import hiring.notification.message.Message;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages on which a recruiter has to decide. */
@ApplicationScoped
class MessageTasks implements TaskSource {

    private final Messages messages;
    private final Obligations obligations;

    MessageTasks(Messages messages, Obligations obligations) {
        this.messages = messages;
        this.obligations = obligations;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.RESOLVE_MESSAGE;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        Position last = after == null ? null : new Position(after.at(), after.id());
        List<Message> found = messages.awaitingDecision(MessageState.AWAITING_DECISION, viewer.leftOut(), last, limit);
        Map<UUID, Obligation> about =
                obligations.byIds(found.stream().map(Message::obligationId).toList());
        return found.stream()
                .map(one -> task(one, Objects.requireNonNull(about.get(one.obligationId()))))
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return messages.countAwaitingDecision(viewer.leftOut());
    }

    private static WaitingTask task(Message one, Obligation about) {
        Instant since = Objects.requireNonNull(one.waitingSince());
        return new WaitingTask(
                new After(since, one.id()),
                one.id(),
                about.vacancyId().value(),
                about.applicationId().value(),
                null,
                1,
                since,
                null);
    }
}
