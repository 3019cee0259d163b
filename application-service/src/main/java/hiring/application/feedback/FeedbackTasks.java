package hiring.application.feedback;

import hiring.application.feedback.FeedbackRequests.OwedPosition;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feedback that a recruiter has to see to: their own, and what no recruiter has taken. */
@ApplicationScoped
class FeedbackTasks implements TaskSource {

    private final FeedbackRequests requests;

    FeedbackTasks(FeedbackRequests requests) {
        this.requests = requests;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.GIVE_FEEDBACK;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        OwedPosition last =
                after == null ? null : new OwedPosition(LocalDate.ofInstant(after.at(), ZoneOffset.UTC), after.id());
        return requests.owedBy(viewer.person(), viewer.leftOut(), last, limit).stream()
                .map(FeedbackTasks::task)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return requests.countOwedBy(viewer.person(), viewer.leftOut());
    }

    // Sorted by the day on which it is due; the position holds the day as an instant
    private static WaitingTask task(FeedbackRequest request) {
        return new WaitingTask(
                new After(request.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), request.applicationId()),
                request.applicationId(),
                request.vacancyId(),
                request.applicationId(),
                null,
                1,
                request.requestedAt(),
                request.overdueFrom());
    }
}
