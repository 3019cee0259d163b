package hiring.assessment.calibration;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.ScoringMatrix;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An assessor scores the sample answers of a stage, and then sees the agreed scores. */
@ApplicationScoped
public class CalibrateAssessor {

    private final FindStage findStage;
    private final Calibrations calibrations;
    private final CalibrationSheets sheets;
    private final LiveScoring scoring;
    private final Audit audit;
    private final InstantSource clock;

    CalibrateAssessor(
            FindStage findStage,
            Calibrations calibrations,
            CalibrationSheets sheets,
            LiveScoring scoring,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.calibrations = calibrations;
        this.sheets = sheets;
        this.scoring = scoring;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when an assessor read or scored the sample answers. */
    public sealed interface OwnCalibrationOutcome {

        /**
         * The sample answers.
         *
         * @param own absent before the assessor has scored them; only after that the agreed scores may be shown
         */
        record Found(
                ScoringMatrix matrix,
                List<AnchorAnswer> answers,
                @Nullable CalibrationSheet own) implements OwnCalibrationOutcome {

            public Found {
                answers = List.copyOf(answers);
            }
        }

        /** The stage has no sample answers, or the assessor has no candidate there. */
        record None() implements OwnCalibrationOutcome {}

        /** Other scores are final. */
        record AlreadyFinal() implements OwnCalibrationOutcome {}

        record Invalid(List<FieldError> mistakes) implements OwnCalibrationOutcome {}
    }

    /** Whether the stage has sample answers that the assessor has not scored. */
    @Transactional
    public boolean isDue(StaffId assessor, VacancyId vacancyId, StageCode stageCode) {
        return calibrations
                .of(vacancyId, stageCode)
                .filter(calibration -> sheets.of(calibration, assessor).isEmpty())
                .isPresent();
    }

    @Transactional
    public OwnCalibrationOutcome read(StaffId assessor, VacancyId vacancyId, StageCode stageCode) {
        return calibrations
                .of(vacancyId, stageCode)
                .filter(found -> scoring.isFor(assessor, vacancyId, stageCode))
                .<OwnCalibrationOutcome>map(calibration ->
                        found(calibration, sheets.of(calibration, assessor).orElse(null)))
                .orElseGet(OwnCalibrationOutcome.None::new);
    }

    /** Takes the assessor's scores, once; the same again get the same answer. */
    @Transactional
    public OwnCalibrationOutcome score(
            StaffId assessor, VacancyId vacancyId, StageCode stageCode, @Nullable List<AnchorScoreDraft> drafts) {
        // Locked: of two requests at once the second finds the sheet of the first
        return calibrations
                .lock(vacancyId, stageCode)
                .filter(found -> scoring.isFor(assessor, vacancyId, stageCode))
                .map(calibration -> score(assessor, calibration, drafts))
                .orElseGet(OwnCalibrationOutcome.None::new);
    }

    private OwnCalibrationOutcome score(
            StaffId assessor, Calibration calibration, @Nullable List<AnchorScoreDraft> drafts) {
        List<FieldError> mistakes = CalibrationRule.mistakes(matrixOf(calibration), calibration.answers(), drafts);
        if (!mistakes.isEmpty() || drafts == null) {
            return new OwnCalibrationOutcome.Invalid(mistakes);
        }
        List<AnchorScore> scores = CalibrationRule.scores(drafts);
        Optional<CalibrationSheet> before = sheets.of(calibration, assessor);
        if (before.isPresent()) {
            return before.get().scores().equals(scores)
                    ? found(calibration, before.get())
                    : new OwnCalibrationOutcome.AlreadyFinal();
        }
        CalibrationSheet own = new CalibrationSheet(calibration, assessor, scores, clock.instant());
        sheets.persist(own);
        audit.record(
                AssessmentAction.CALIBRATION_SCORED, calibration.vacancyId(), Map.of("stage", calibration.stageCode()));
        return found(calibration, own);
    }

    private OwnCalibrationOutcome found(Calibration calibration, @Nullable CalibrationSheet own) {
        return new OwnCalibrationOutcome.Found(matrixOf(calibration), calibration.answers(), own);
    }

    private ScoringMatrix matrixOf(Calibration calibration) {
        return switch (findStage.find(new VacancyId(calibration.vacancyId()), new StageCode(calibration.stageCode()))) {
            case StageLookup.Known known -> known.stage().matrix().orElseThrow();
            case StageLookup.NoSuchStage none -> throw new IllegalStateException("A calibration has a stage");
        };
    }
}
