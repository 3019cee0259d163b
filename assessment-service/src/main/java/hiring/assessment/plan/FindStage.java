package hiring.assessment.plan;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds a stage of a vacancy, with its plan. */
@ApplicationScoped
public class FindStage {

    private final AssessmentPlans plans;
    private final PlanStages stages;

    FindStage(AssessmentPlans plans, PlanStages stages) {
        this.plans = plans;
        this.stages = stages;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public StageLookup find(VacancyId vacancy, StageCode code) {
        return in(plans.findByIdOptional(vacancy.value()), code);
    }

    /** Locks the plan until the transaction ends: no application is moved and no place is given meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StageLookup lock(VacancyId vacancy, StageCode code) {
        return in(plans.lock(vacancy.value()), code);
    }

    private StageLookup in(Optional<AssessmentPlan> found, StageCode code) {
        List<PlanStage> course = found.map(stages::of).orElse(List.of());
        Optional<PlanStage> stage =
                course.stream().filter(known -> known.code().equals(code)).findFirst();
        if (stage.isEmpty()) {
            return new StageLookup.NoSuchStage();
        }
        AssessmentPlan plan = found.orElseThrow();
        SelectionProcess process = plan.process().orElseThrow();
        return plan.isWithdrawn()
                ? new StageLookup.OfWithdrawnVacancy(plan, process, course, stage.get())
                : new StageLookup.OpenStage(plan, process, course, stage.get());
    }
}
