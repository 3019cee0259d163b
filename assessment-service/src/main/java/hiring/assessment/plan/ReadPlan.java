package hiring.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a vacancy's plan and the state of its stages. */
@ApplicationScoped
public class ReadPlan {

    private final AssessmentPlans plans;
    private final PlanStages stages;

    ReadPlan(AssessmentPlans plans, PlanStages stages) {
        this.plans = plans;
        this.stages = stages;
    }

    /** The process of a vacancy with the state of its stages. */
    public record CurrentPlan(AssessmentPlan plan, SelectionProcess process, List<PlanStage> stages) {}

    /** Empty where there is no such vacancy. */
    @Transactional
    public Optional<CurrentPlan> read(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId)
                .flatMap(plan -> plan.process().map(process -> new CurrentPlan(plan, process, stages.of(plan))));
    }
}
