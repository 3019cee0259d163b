package hiring.assessment.scoring;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.progress.Advance;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A recruiter says who scores at a vacancy's reviews. */
@ApplicationScoped
public class SetAssessors {

    private final AssessmentPlans plans;
    private final Pool pool;
    private final Advance advance;
    private final Audit audit;

    SetAssessors(AssessmentPlans plans, Pool pool, Advance advance, Audit audit) {
        this.plans = plans;
        this.pool = pool;
        this.advance = advance;
        this.audit = audit;
    }

    /** Somebody who may score. */
    public record Assessor(UUID id, String name) {}

    /** An assessor of the pool, and how many sheets they were given. */
    public record PoolMember(UUID id, String name, int assigned) {}

    /** Replaces the pool; whoever waited for assessors gets them. Empty where there is no such vacancy. */
    @Transactional
    public Optional<List<PoolMember>> set(UUID vacancyId, List<Assessor> assessors) {
        Optional<AssessmentPlan> plan =
                plans.lock(vacancyId).filter(known -> known.process().isPresent());
        plan.ifPresent(known -> {
            Map<UUID, PoolAssessor> before = pool.of(vacancyId).stream()
                    .collect(Collectors.toMap(PoolAssessor::assessorId, Function.identity()));
            before.values().forEach(PoolAssessor::leave);
            for (Assessor assessor : assessors) {
                PoolAssessor member = before.get(assessor.id());
                if (member == null) {
                    pool.persist(new PoolAssessor(vacancyId, assessor.id(), assessor.name()));
                } else {
                    member.join(assessor.name());
                }
            }
            pool.flush();
            audit.record("assessors.set", vacancyId, Map.of("number", String.valueOf(assessors.size())));
            advance.all(known);
        });
        return plan.map(known -> members(vacancyId));
    }

    /** Empty where there is no such vacancy. */
    @Transactional
    public Optional<List<PoolMember>> current(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId)
                .filter(known -> known.process().isPresent())
                .map(known -> members(vacancyId));
    }

    private List<PoolMember> members(UUID vacancyId) {
        return pool.of(vacancyId).stream()
                .filter(PoolAssessor::active)
                .map(member -> new PoolMember(member.assessorId(), member.name(), member.assigned()))
                .toList();
    }
}
