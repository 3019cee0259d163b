package hiring.assessment.panel;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.progress.AdvanceAll;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A recruiter sets the assessors of a vacancy's reviews. */
@ApplicationScoped
public class SetAssessors {

    private final AssessmentPlans plans;
    private final Pool pool;
    private final AdvanceAll advanceAll;
    private final Event<AssessorsChanged> changed;
    private final StaffCheck staff;
    private final Audit audit;

    SetAssessors(
            AssessmentPlans plans,
            Pool pool,
            AdvanceAll advanceAll,
            Event<AssessorsChanged> changed,
            StaffCheck staff,
            Audit audit) {
        this.changed = changed;
        this.staff = staff;
        this.plans = plans;
        this.pool = pool;
        this.advanceAll = advanceAll;
        this.audit = audit;
    }

    /** An assessor to be. */
    public record Assessor(UUID id, String name) {}

    /** What happened when a recruiter set the assessors. */
    public sealed interface AssessorsOutcome {

        record Done(List<PoolAssessor> members) implements AssessorsOutcome {}

        record NoSuchVacancy() implements AssessorsOutcome {}

        record Invalid(List<FieldError> mistakes) implements AssessorsOutcome {}
    }

    /** Replaces the assessors. Waiting applications get assessors; unscored sheets of those who left go to others. */
    @Transactional
    public AssessorsOutcome set(UUID vacancyId, List<Assessor> assessors) {
        Map<String, UUID> people = new LinkedHashMap<>();
        for (int i = 0; i < assessors.size(); i++) {
            people.put("/assessors/%d/id".formatted(i), assessors.get(i).id());
        }
        List<FieldError> mistakes = staff.mistakes(vacancyId, Roles.ASSESSOR, people);
        if (!mistakes.isEmpty()) {
            return new AssessorsOutcome.Invalid(mistakes);
        }
        Optional<AssessmentPlan> plan =
                plans.lock(vacancyId).filter(known -> known.process().isPresent());
        plan.ifPresent(known -> {
            Map<UUID, PoolAssessor> before = pool.of(vacancyId).stream()
                    .collect(Collectors.toMap(PoolAssessor::assessorId, Function.identity()));
            before.values().forEach(PoolAssessor::leave);
            for (Assessor assessor : assessors) {
                PoolAssessor member = before.get(assessor.id());
                if (member == null) {
                    pool.persist(
                            new PoolAssessor(new VacancyId(vacancyId), new StaffId(assessor.id()), assessor.name()));
                } else {
                    member.join(assessor.name());
                }
            }
            pool.flush();
            changed.fire(new AssessorsChanged(vacancyId));
            audit.record(AssessmentAction.ASSESSORS_SET, vacancyId, Map.of("number", String.valueOf(assessors.size())));
            advanceAll.now(known);
        });
        return plan.<AssessorsOutcome>map(known -> new AssessorsOutcome.Done(members(vacancyId)))
                .orElseGet(AssessorsOutcome.NoSuchVacancy::new);
    }

    /** Empty where there is no such vacancy. */
    @Transactional
    public Optional<List<PoolAssessor>> current(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId)
                .filter(known -> known.process().isPresent())
                .map(known -> members(vacancyId));
    }

    private List<PoolAssessor> members(UUID vacancyId) {
        return pool.of(vacancyId).stream().filter(PoolAssessor::active).toList();
    }
}
