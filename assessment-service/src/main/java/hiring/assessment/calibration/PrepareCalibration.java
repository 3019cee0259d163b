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

/** A recruiter or hiring manager writes the sample answers of a stage, and sees how the assessors have scored them. */
@ApplicationScoped
public class PrepareCalibration {

    private final FindStage findStage;
    private final Calibrations calibrations;
    private final CalibrationSheets sheets;
    private final CalibrateAssessor calibrateAssessor;
    private final LiveScoring scoring;
    private final Audit audit;
    private final InstantSource clock;

    PrepareCalibration(
            FindStage findStage,
            Calibrations calibrations,
            CalibrationSheets sheets,
            CalibrateAssessor calibrateAssessor,
            LiveScoring scoring,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.calibrations = calibrations;
        this.sheets = sheets;
        this.calibrateAssessor = calibrateAssessor;
        this.scoring = scoring;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when a calibration was prepared or read. */
    public sealed interface CalibrationOutcome {

        /** The answers with what assessors have scored so far. */
        record Prepared(Calibration calibration, List<CalibrationSheet> sheets) implements CalibrationOutcome {

            public Prepared {
                sheets = List.copyOf(sheets);
            }
        }

        /** No such stage, or nothing is scored there. */
        record NoSuchStage() implements CalibrationOutcome {}

        /** The stage has no sample answers. */
        record None() implements CalibrationOutcome {}

        /** The person has yet to score the sample answers. */
        record NotForThose() implements CalibrationOutcome {}

        /** An assessor has scored a candidate, or other sample answers. */
        record TooLate() implements CalibrationOutcome {}

        record Invalid(List<FieldError> mistakes) implements CalibrationOutcome {}
    }

    /** Sets the answers in place of those before, as long as no assessor has scored. The same again changes nothing. */
    @Transactional
    public CalibrationOutcome prepare(
            VacancyId vacancyId, StageCode stageCode, @Nullable List<AnchorAnswerDraft> drafts, StaffId by) {
        // Locked: of two requests at once the second finds the answers of the first
        Optional<ScoringMatrix> matrix = matrix(findStage.lock(vacancyId, stageCode));
        if (matrix.isEmpty()) {
            return new CalibrationOutcome.NoSuchStage();
        }
        List<FieldError> mistakes = CalibrationRule.mistakes(matrix.get(), drafts);
        if (!mistakes.isEmpty() || drafts == null) {
            return new CalibrationOutcome.Invalid(mistakes);
        }
        List<AnchorAnswer> answers = CalibrationRule.answers(drafts);
        Optional<Calibration> before = calibrations.lock(vacancyId, stageCode);
        if (before.isPresent() && before.get().answers().equals(answers)) {
            return prepared(before.get());
        }
        if (scoring.hasBegun(vacancyId, stageCode)
                || before.filter(sheets::hasAny).isPresent()) {
            return new CalibrationOutcome.TooLate();
        }
        Calibration calibration = before.orElseGet(() -> {
            Calibration first = new Calibration(vacancyId, stageCode, answers, by, clock.instant());
            calibrations.persist(first);
            return first;
        });
        calibration.replace(answers, by, clock.instant());
        audit.record(AssessmentAction.CALIBRATION_PREPARED, vacancyId.value(), Map.of("stage", stageCode.value()));
        return prepared(calibration);
    }

    @Transactional
    public CalibrationOutcome read(VacancyId vacancyId, StageCode stageCode, StaffId person) {
        if (matrix(findStage.find(vacancyId, stageCode)).isEmpty()) {
            return new CalibrationOutcome.NoSuchStage();
        }
        if (calibrateAssessor.isDue(person, vacancyId, stageCode) && scoring.isFor(person, vacancyId, stageCode)) {
            return new CalibrationOutcome.NotForThose();
        }
        return calibrations.of(vacancyId, stageCode).map(this::prepared).orElseGet(CalibrationOutcome.None::new);
    }

    private CalibrationOutcome prepared(Calibration calibration) {
        return new CalibrationOutcome.Prepared(calibration, sheets.of(calibration));
    }

    private static Optional<ScoringMatrix> matrix(StageLookup found) {
        return switch (found) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> known.stage().matrix();
        };
    }
}
