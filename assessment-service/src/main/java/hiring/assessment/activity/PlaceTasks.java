package hiring.assessment.activity;

import hiring.assessment.activity.OpenStages.OpenStage;
import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Sessions.FreePlaces;
import hiring.assessment.participation.Participation;
import hiring.events.id.CandidateId;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Sessions in which a candidate is to book a place, and can. */
@ApplicationScoped
class PlaceTasks extends FewTasks {

    private final OpenStages openStages;
    private final Sessions sessions;

    PlaceTasks(OpenStages openStages, Sessions sessions) {
        this.openStages = openStages;
        this.sessions = sessions;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.BOOK_PLACE;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        List<OpenStage> without = openStages.of(new CandidateId(viewer.person())).stream()
                .filter(open ->
                        open.stage().isBookedByCandidates() && !open.stage().isUndecided())
                .filter(open -> open.participation().sessionId().isEmpty())
                .toList();
        List<FreePlaces> free = sessions.free(
                without.stream()
                        .map(open -> open.participation().vacancyId())
                        .distinct()
                        .toList(),
                viewer.now());
        return without.stream()
                .flatMap(open -> free.stream()
                        .filter(places -> isAt(open.participation(), places))
                        .map(places -> open.task(open.participation().begunAt(), places.until())));
    }

    private static boolean isAt(Participation participation, FreePlaces places) {
        return places.vacancyId().equals(participation.vacancyId())
                && places.stageCode().equals(participation.stageCode());
    }
}
