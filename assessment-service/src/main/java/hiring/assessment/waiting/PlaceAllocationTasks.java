package hiring.assessment.waiting;

import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Sessions.FreePlaces;
import hiring.assessment.waiting.StagesInProgress.StageInProgress;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stages with candidates who wait for a place in a session: a recruiter plans sessions and has the places allocated. It
 * covers those who stayed away and have one more place, and how many candidates wait. Where candidates book by
 * themselves, they wait for a recruiter only while no session that begins later has a free place: the recruiter plans
 * another one, or records that they stayed away.
 */
@ApplicationScoped
class PlaceAllocationTasks extends FewTasks {

    private final StagesInProgress stages;
    private final Sessions sessions;

    PlaceAllocationTasks(StagesInProgress stages, Sessions sessions) {
        this.stages = stages;
        this.sessions = sessions;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.ALLOCATE_PLACES;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        List<StageInProgress> without = stages.all().stream()
                .filter(one -> one.participants().waiting() > 0)
                .filter(one -> one.stage().hasSessions() && !one.stage().isUndecided())
                .filter(one -> !viewer.leftOut().contains(one.key().vacancyId()))
                .toList();
        List<FreePlaces> free = sessions.free(
                without.stream()
                        .filter(one -> one.stage().isBookedByCandidates())
                        .map(one -> one.key().vacancyId())
                        .distinct()
                        .toList(),
                viewer.now());
        return without.stream()
                .filter(one ->
                        !one.stage().isBookedByCandidates() || free.stream().noneMatch(places -> isAt(one, places)))
                .map(one -> one.task(
                        one.participants().waiting(), one.participants().since(), null));
    }

    private static boolean isAt(StageInProgress one, FreePlaces places) {
        return places.vacancyId().equals(one.key().vacancyId())
                && places.stageCode().equals(one.key().code());
    }
}
