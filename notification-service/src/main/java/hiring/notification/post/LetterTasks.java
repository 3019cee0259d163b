package hiring.notification.post;

import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.notification.list.Position;
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

/** The letters that a recruiter has to post. */
@ApplicationScoped
class LetterTasks implements TaskSource {

    private final PostedLetters letters;
    private final Obligations obligations;

    LetterTasks(PostedLetters letters, Obligations obligations) {
        this.letters = letters;
        this.obligations = obligations;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.POST_LETTER;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        Position last = after == null ? null : new Position(after.at(), after.id());
        List<PostedLetter> found = letters.due(null, viewer.leftOut(), last, limit);
        Map<UUID, Obligation> about =
                obligations.byIds(found.stream().map(PostedLetter::obligationId).toList());
        return found.stream()
                .map(one -> task(one, Objects.requireNonNull(about.get(one.obligationId()))))
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return letters.countDue(viewer.leftOut());
    }

    private static WaitingTask task(PostedLetter one, Obligation about) {
        Instant since = one.dueSince();
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
