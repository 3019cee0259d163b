package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person holds or leaves out an optional stage, for all its participants alike. */
@ApplicationScoped
public class DecideOptionalStage {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final AdvanceAll advanceAll;
    private final Audit audit;
    private final InstantSource clock;

    DecideOptionalStage(AssessmentPlans plans, Stages stages, AdvanceAll advanceAll, Audit audit, InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.advanceAll = advanceAll;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such stage. */
    @Transactional
    public Optional<Stage.Decided> decide(
            UUID vacancyId, String stageCode, OptionalDecision decision, String reason, UUID by) {
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        if (plan.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        Stage.Decided decided = stage.get().decide(decision, reason, by, clock.instant());
        if (decided == Stage.Decided.DONE) {
            audit.record("stage.decided", vacancyId, Map.of("stage", stageCode, "decision", decision.name()));
            advanceAll.now(plan.get());
        }
        return Optional.of(decided);
    }
}
