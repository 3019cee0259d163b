package hiring.assessment.reopening.rest;

import hiring.assessment.reopening.ChangeOutcome.StagePlan;

/**
 * The terms by which a stage is scored now.
 *
 * @param locked whether there are scores or results, so that a change is a reopening
 * @param voiding whether scores under the terms before are still being taken back
 * @param inForce the version in force
 */
record StagePlanView(boolean locked, boolean voiding, PlanVersionView inForce) {

    static StagePlanView of(StagePlan plan) {
        return new StagePlanView(plan.locked(), plan.voiding(), PlanVersionView.of(plan.version()));
    }
}
