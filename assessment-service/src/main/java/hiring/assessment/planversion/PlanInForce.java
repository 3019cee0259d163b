package hiring.assessment.planversion;

import hiring.assessment.plan.AssessmentPlan;
import hiring.events.SelectionStage;
import org.jspecify.annotations.Nullable;

/**
 * The version of the terms by which a stage is scored now.
 *
 * @param number 1 for the terms that were published first
 * @param hash of the terms; each score carries that of its own
 */
public record PlanInForce(int number, String hash) {

    /** Both come from one row, so that they belong together. */
    public static PlanInForce of(AssessmentPlan plan, SelectionStage stage) {
        return new PlanInForce(plan.termsVersion(stage.code()), TermsHash.of(stage));
    }

    /**
     * Whether something was scored under this version.
     *
     * @param hash that it carries; absent for what an earlier version of this service stored, when there was only one
     */
    public boolean covers(@Nullable String hash) {
        return hash == null ? number == 1 : this.hash.equals(hash);
    }

    /** Whether a request that names this version, if any, is about other terms. */
    public boolean isOtherThan(@Nullable Integer named) {
        return named != null && named != number;
    }
}
