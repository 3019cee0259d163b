package hiring.notification.post;

import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.notification.task.ObligationTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters that a recruiter has to post. */
@ApplicationScoped
class LetterTasks implements TaskSource {

    private final PostedLetters letters;
    private final ObligationTasks tasks;

    LetterTasks(PostedLetters letters, ObligationTasks tasks) {
        this.letters = letters;
        this.tasks = tasks;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.POST_LETTER;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return tasks.of(letters.due(null, viewer.leftOut(), ObligationTasks.position(after), limit).stream()
                .map(one -> new ObligationTasks.Waiting(one.id(), one.obligationId(), one.dueSince()))
                .toList());
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return letters.countDue(viewer.leftOut());
    }
}
