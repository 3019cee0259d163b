package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import java.util.List;

/**
 * Finds assessors for applications. Held by this feature, because moving on gives work; done by the feature that knows
 * assessors.
 */
public interface ReviewerAssignment {

    /** Whether there are as many assessors as each application at the stage needs. */
    boolean hasEnough(AssessmentPlan plan, Stage stage);

    /** Gives each entry its assessors, or leaves all of them waiting where there are too few assessors. */
    void assign(AssessmentPlan plan, Stage stage, List<Entry> entries);
}
