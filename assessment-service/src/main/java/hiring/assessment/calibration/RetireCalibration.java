package hiring.assessment.calibration;

import hiring.assessment.audit.AssessmentAction;
import hiring.events.ScoringMatrix;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/**
 * Retires the sample answers of a stage when a line that they are about gets another scale, on which their agreed
 * scores would mean something else or nothing. They and their sheets are kept; others can be prepared, which assessors
 * score anew.
 */
@ApplicationScoped
public class RetireCalibration {

    private final Calibrations calibrations;
    private final Audit audit;
    private final InstantSource clock;

    RetireCalibration(Calibrations calibrations, Audit audit, InstantSource clock) {
        this.calibrations = calibrations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Called with every change of a stage's terms. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void termsChanged(VacancyId vacancyId, StageCode stageCode, ScoringMatrix before, ScoringMatrix after) {
        // Locked: an assessor who is scoring the answers at this moment comes before or after
        calibrations
                .lock(vacancyId, stageCode)
                .filter(calibration -> !CalibrationRule.stillHold(calibration.answers(), before, after))
                .ifPresent(calibration -> {
                    calibration.retire(clock.instant());
                    audit.record(
                            AssessmentAction.CALIBRATION_RETIRED,
                            vacancyId.value(),
                            Map.of("stage", stageCode.value()));
                });
    }
}
