package hiring.assessment.plan;

import java.util.List;

/** What is known where a stage of a vacancy is asked for. */
public sealed interface StageLookup {

    /** The vacancy, its selection process or the stage is unknown. */
    record NoSuchStage() implements StageLookup {}

    /** The stage is known, whether candidates can still take part in it or not. */
    sealed interface Known extends StageLookup {

        AssessmentPlan plan();

        SelectionProcess process();

        /** All stages of the plan, in their order. */
        List<PlanStage> course();

        PlanStage stage();
    }

    /** The vacancy was withdrawn: no candidate takes part any more. */
    record OfWithdrawnVacancy(AssessmentPlan plan, SelectionProcess process, List<PlanStage> course, PlanStage stage)
            implements Known {

        public OfWithdrawnVacancy {
            course = List.copyOf(course);
        }
    }

    record OpenStage(AssessmentPlan plan, SelectionProcess process, List<PlanStage> course, PlanStage stage)
            implements Known {

        public OpenStage {
            course = List.copyOf(course);
        }
    }
}
