package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;

/** A published decision has reached every application. Observed in the same transaction, which holds the plan. */
public record PublicationCarriedOut(AssessmentPlan plan) {}
