package hiring.assessment.waiting;

import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * Optional stages of which it is not decided whether they take place: their candidates are neither invited nor moved on
 * until a recruiter says so. It covers how many candidates wait, and is due when the window of the stage ends.
 */
@ApplicationScoped
class OptionalStageTasks extends FewTasks {

    private final StagesInProgress stages;

    OptionalStageTasks(StagesInProgress stages) {
        this.stages = stages;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DECIDE_STAGE;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        return stages.all().stream()
                .filter(one -> one.participants().waiting() > 0 && one.stage().isUndecided())
                .filter(one -> !viewer.leftOut().contains(one.key().vacancyId()))
                .map(one -> one.task(
                        one.participants().waiting(),
                        one.participants().since(),
                        one.stage().definition().closesAt()));
    }
}
