package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Has a vacancy's applications moved as far as the clock allows. Two replicas at once: the second finds that it is
 * asked for.
 */
@ApplicationScoped
class WakeVacancy {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final AdvanceAll advanceAll;
    private final InstantSource clock;

    WakeVacancy(AssessmentPlans plans, Stages stages, AdvanceAll advanceAll, InstantSource clock) {
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
