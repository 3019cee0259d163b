package hiring.assessment.activity;

import hiring.assessment.activity.CandidateActivities.ActivityState;
import hiring.assessment.activity.OpenStages.OpenStage;
import hiring.assessment.participation.Participation;
import hiring.events.id.CandidateId;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Activities, tests and questionnaires that a candidate can do now and has not done. */
@ApplicationScoped
class ActivityTasks extends FewTasks {

    private final OpenStages openStages;

    ActivityTasks(OpenStages openStages) {
        this.openStages = openStages;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DO_ACTIVITY;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
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
