package hiring.assessment.progress;

import hiring.assessment.participation.Participation;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.PlanStage;
import java.util.List;

/**
 * Finds assessors for applications that reach a review. Implemented by the feature that knows assessors.
 */
public interface ReviewerAssignment {

    /** Whether there are as many assessors as each application at the stage needs. */
    boolean hasEnough(AssessmentPlan plan, PlanStage stage);

    /** Gives each participation its assessors, or leaves all of them waiting where there are too few assessors. */
    void assign(AssessmentPlan plan, PlanStage stage, List<Participation> participations);
}
