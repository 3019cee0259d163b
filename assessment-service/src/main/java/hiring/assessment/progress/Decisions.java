package hiring.assessment.progress;

import hiring.assessment.plan.AssessmentPlan;
import java.util.Collection;
import java.util.UUID;

/** Published decisions, which come before new facts. Implemented by the feature that publishes. */
public interface Decisions {

    /**
     * Carries out what was published about these applications and has not been carried out yet. The caller holds the
     * plan.
     */
    void carryOut(AssessmentPlan plan, Collection<UUID> applicationIds);

    /** Whether a published decision has not reached every application yet. The caller holds the plan. */
    boolean areBeingCarriedOut(UUID vacancyId);
}
