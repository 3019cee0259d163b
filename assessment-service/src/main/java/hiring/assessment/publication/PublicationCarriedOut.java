package hiring.assessment.publication;

import hiring.assessment.plan.AssessmentPlan;

/** A publication was carried out for all its applications. Observed in the same transaction, which holds the plan. */
public record PublicationCarriedOut(AssessmentPlan plan) {}
