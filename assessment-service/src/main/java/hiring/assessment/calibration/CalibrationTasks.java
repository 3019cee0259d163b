package hiring.assessment.calibration;

import hiring.assessment.calibration.LiveScoring.StageToScore;
import hiring.events.id.StaffId;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Stages whose sample answers an assessor has to score before the sheets of candidates. */
@ApplicationScoped
class CalibrationTasks extends FewTasks {

    private final Calibrations calibrations;
    private final LiveScoring scoring;

    CalibrationTasks(Calibrations calibrations, LiveScoring scoring) {
        this.calibrations = calibrations;
        this.scoring = scoring;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CALIBRATE;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        StaffId assessor = new StaffId(viewer.person());
        List<StageToScore> stages = scoring.toScore(assessor).stream()
                .filter(stage -> !viewer.leftOut().contains(stage.vacancyId()))
                .toList();
        List<Calibration> due = calibrations.withoutSheetOf(
                assessor,
                stages.stream().map(StageToScore::vacancyId).distinct().toList());
        return stages.stream()
                .flatMap(stage -> due.stream()
                        .filter(calibration -> calibration.isOf(stage))
                        .map(calibration -> task(calibration, stage)));
    }

    private static WaitingTask task(Calibration calibration, StageToScore stage) {
        Instant since = stage.since().isAfter(calibration.preparedAt()) ? stage.since() : calibration.preparedAt();
        return new WaitingTask(
                new After(since, calibration.id()),
                calibration.id(),
                calibration.vacancyId(),
                null,
                calibration.stageCode(),
                1,
                since,
                null);
    }
}
