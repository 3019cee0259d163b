package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import java.util.List;

/** Finds assessors for applications. Held by this feature, because moving on gives work; done by the feature that knows assessors. */
public interface ReviewerAssignment {

    /** Gives each entry its assessors, or leaves all of them waiting where there are too few assessors. */
    void assign(AssessmentPlan plan, Stage stage, List<Entry> entries);
}
