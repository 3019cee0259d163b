package hiring.assessment.activity;

import hiring.assessment.activity.CandidateActivities.ActivityState;
import hiring.assessment.activity.OpenStages.OpenStage;
import hiring.assessment.participation.Participation;
import hiring.events.id.CandidateId;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Activities, tests and questionnaires that a candidate can do now and has not done. */
@ApplicationScoped
class ActivityTasks implements TaskSource {

    private final OpenStages openStages;

    ActivityTasks(OpenStages openStages) {
        this.openStages = openStages;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DO_ACTIVITY;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return TaskSource.page(open(viewer), after, limit);
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return open(viewer).count();
    }

    private Stream<WaitingTask> open(Viewer viewer) {
        return openStages.of(new CandidateId(viewer.person())).stream()
                .filter(open -> open.stage().parts().areTakenAlone())
                .filter(open -> CandidateActivities.stateOf(open.stage(), open.participation(), viewer.now())
                        == ActivityState.OPEN)
                .flatMap(ActivityTasks::task);
    }

    // Nothing is asked without an invitation
    private static Stream<WaitingTask> task(OpenStage open) {
        Participation participation = open.participation();
        return participation.invitedAt().stream()
                .map(since -> open.task(since, open.stage().definition().closesAt()));
    }
}
