package hiring.assessment.panel;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.PlanStage;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shares applications among the assessors of a vacancy's pool, and keeps what that depended on. */
@ApplicationScoped
public class ShareReviews {

    private final Pool pool;
    private final ConflictsOfInterest conflicts;
    private final ReviewerAllocations allocations;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ShareReviews(Pool pool, ConflictsOfInterest conflicts, ReviewerAllocations allocations, InstantSource clock) {
        this.pool = pool;
        this.conflicts = conflicts;
        this.allocations = allocations;
        this.clock = clock;
    }

    /**
     * The assessors of each application; empty where the pool is too small. The caller holds the plan, so the loads do
     * not change meanwhile. See {@link Allocation#share} for applications that too few may assess.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<UUID>> share(AssessmentPlan plan, PlanStage stage, List<UUID> applications) {
        PoolMembers members = pool.membersOf(plan.vacancyId());
        Allocation inputs = new Allocation(
                random.nextInt(Integer.MAX_VALUE),
                stage.matrix().orElseThrow().assessors(),
                members.loads(),
                applications,
                conflicts.of(applications));
        Map<UUID, List<UUID>> shares = inputs.share();
        shares.forEach((application, chosen) -> chosen.stream()
                .filter(assessor -> !inputs.isBarred(assessor, application))
                .forEach(members::give));
        if (!shares.isEmpty()) {
            allocations.persist(new ReviewerAllocation(
                    new VacancyId(plan.vacancyId()), stage.code(), inputs, shares, clock.instant()));
        }
        return shares;
    }
}
