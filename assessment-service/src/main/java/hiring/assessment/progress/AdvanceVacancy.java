package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Moves a vacancy's applications as far as the clock allows. Two replicas at once: the second waits, and finds nothing to do. */
@ApplicationScoped
class AdvanceVacancy {

    private final AssessmentPlans plans;
    private final Advance advance;

    AdvanceVacancy(AssessmentPlans plans, Advance advance) {
        this.plans = plans;
        this.advance = advance;
    }

    @Transactional
    void advance(UUID vacancyId) {
        plans.lock(vacancyId).ifPresent(advance::all);
    }
}
