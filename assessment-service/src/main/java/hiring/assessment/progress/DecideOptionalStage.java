package hiring.assessment.progress;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A recruiter holds or skips an optional stage, for all its participants. */
@ApplicationScoped
public class DecideOptionalStage {

    private final FindStage findStage;
    private final AdvanceAll advanceAll;
    private final Audit audit;
    private final InstantSource clock;

    DecideOptionalStage(FindStage findStage, AdvanceAll advanceAll, Audit audit, InstantSource clock) {
        this.findStage = findStage;
        this.advanceAll = advanceAll;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such stage. */
    @Transactional
    public Optional<PlanStage.Decided> decide(
            VacancyId vacancyId, StageCode stageCode, OptionalDecision decision, String reason, StaffId by) {
        return switch (findStage.lock(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> Optional.of(decide(known, decision, reason, by));
        };
    }

    private PlanStage.Decided decide(StageLookup.Known known, OptionalDecision decision, String reason, StaffId by) {
        PlanStage.Decided decided = known.stage().decide(decision, reason, by.value(), clock.instant());
        if (decided == PlanStage.Decided.DONE) {
            audit.record(
                    AssessmentAction.STAGE_DECIDED,
                    known.plan().vacancyId(),
                    Map.of("stage", known.stage().code().value(), "decision", decision.name()));
            advanceAll.now(known.plan());
        }
        return decided;
    }
}
