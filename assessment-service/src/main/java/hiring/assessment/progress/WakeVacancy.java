package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Moves a vacancy's applications as far as the clock allows. A second replica finds the work requested already. */
@ApplicationScoped
class WakeVacancy {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final AdvanceAll advanceAll;
    private final InstantSource clock;

    WakeVacancy(AssessmentPlans plans, PlanStages stages, AdvanceAll advanceAll, InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.advanceAll = advanceAll;
        this.clock = clock;
    }

    @Transactional
    void wake(UUID vacancyId) {
        plans.lock(vacancyId).ifPresent(plan -> {
            stages.scheduleNext(plan, clock.instant());
            advanceAll.soon(plan);
        });
    }
}
