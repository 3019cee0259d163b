package hiring.application.adjudication;

import hiring.application.application.Applications;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vacancies with applications whose eligibility a recruiter has to decide; one task for each vacancy. */
@ApplicationScoped
class EligibilityTasks implements TaskSource {

    private final Applications applications;

    EligibilityTasks(Applications applications) {
        this.applications = applications;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DECIDE_ELIGIBILITY;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return applications.undecided(viewer.leftOut(), after == null ? null : after.id(), limit).stream()
                .map(open -> new WaitingTask(
                        new After(open.since(), open.vacancyId()),
                        open.vacancyId(),
                        open.vacancyId(),
                        null,
                        null,
                        open.number(),
                        open.since(),
                        null))
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return applications.undecided(viewer.leftOut(), null, Integer.MAX_VALUE).size();
    }
}
