package hiring.assessment.scoring;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes sheets from assessors who leave, have applied or cannot score, and gives the unscored ones to others. */
@ApplicationScoped
public class ReassignSheets {

    private final AssessmentPlans plans;
    private final Pool pool;
    private final Assignments assignments;
    private final AssignReviewers reviewers;
    private final Entries entries;
    private final Applicants applicants;
    private final StaffCheck staff;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReassignSheets(
            AssessmentPlans plans,
            Pool pool,
            Assignments assignments,
            AssignReviewers reviewers,
            Entries entries,
            Applicants applicants,
            StaffCheck staff,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.pool = pool;
        this.assignments = assignments;
        this.reviewers = reviewers;
        this.entries = entries;
        this.applicants = applicants;
        this.staff = staff;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person has begun to apply: whatever they were to assess in the vacancy is closed to them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void applied(UUID vacancyId, UUID person) {
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        applicants.add(vacancyId, person);
        if (plan.isPresent()) {
            pool.of(vacancyId).stream()
                    .filter(member -> member.assessorId().equals(person))
                    .forEach(PoolAssessor::leave);
            release(vacancyId, assignments.ofAssessor(vacancyId, person));
            fillVacancies(vacancyId);
        }
    }

    /**
     * An assessor has left the pool. The sheets of panels stay: they belong to the sessions. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void left(UUID vacancyId, UUID assessor) {
        release(
                vacancyId,
                assignments.ofAssessor(vacancyId, assessor).stream()
                        .filter(sheet -> sheet.notBefore().isEmpty())
                        .toList());
    }

    private void release(UUID vacancyId, List<Assignment> sheets) {
        Instant now = clock.instant();
        for (Assignment sheet : sheets) {
            // A sheet that is being scored at this moment is final before it is released, or not scored at all
            entries.lock(sheet.entryId());
            assignments.readAgain(sheet);
            sheet.release(now);
            if (sheet.isVacant()) {
                memberOf(vacancyId, sheet.assessorId()).ifPresent(PoolAssessor::takeBack);
            }
            outbox.add(AssignReviewers.unassigned(sheet, now));
            audit.record("assignment.closed", sheet.id());
        }
    }

    /**
     * Gives the unscored sheets of reviews that wait to those of the pool who have least. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void fillVacancies(UUID vacancyId) {
        for (Assignment vacant : assignments.vacantReviews(vacancyId)) {
            leastBurdened(vacant).ifPresent(assessor -> give(vacant, assessor, null));
        }
    }

    /**
     * Gives one unscored sheet to another assessor.
     *
     * @param to null to leave the choice to the balance of the pool, which only reviews have
     */
    @Transactional
    public ReassignmentOutcome reassign(UUID vacancyId, UUID id, @Nullable UUID to, ReassignmentReason reason) {
        List<FieldError> mistakes =
                to == null ? List.of() : staff.mistakes(vacancyId, Roles.ASSESSOR, Map.of("/assessor", to));
        if (!mistakes.isEmpty()) {
            return new ReassignmentOutcome.Invalid(mistakes);
        }
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Assignment> found = assignments
                .findByIdOptional(id)
                .filter(sheet -> plan.isPresent() && sheet.vacancyId().equals(vacancyId));
        if (found.isEmpty()) {
            return new ReassignmentOutcome.NoSuchSheet();
        }
        Assignment sheet = found.get();
        entries.lock(sheet.entryId());
        assignments.readAgain(sheet);
        return switch (sheet.status()) {
            case SCORED -> new ReassignmentOutcome.AlreadyScored();
            case CANCELLED, REASSIGNED -> new ReassignmentOutcome.NotAskedFor();
            case TO_SCORE -> reassign(sheet, to, reason);
        };
    }

    private ReassignmentOutcome reassign(Assignment sheet, @Nullable UUID to, ReassignmentReason reason) {
        boolean isReview = sheet.notBefore().isEmpty();
        if (to == null && !isReview) {
            return invalid("required", "Name the person: a panel has no pool to choose from");
        }
        if (to != null
                && isReview
                && memberOf(sheet.vacancyId(), to).filter(PoolAssessor::active).isEmpty()) {
            return invalid("not-in-pool", "This person is not among the vacancy's assessors");
        }
        if (to != null && hasSheet(sheet, to)) {
            return invalid("already-assessing", "This person has a sheet for this application already");
        }
        Optional<UUID> chosen = to == null ? leastBurdened(sheet) : Optional.of(to);
        if (chosen.isEmpty()) {
            return new ReassignmentOutcome.NoAssessorLeft();
        }
        if (!sheet.isReleased()) {
            release(sheet.vacancyId(), List.of(sheet));
        }
        give(sheet, chosen.get(), reason);
        return new ReassignmentOutcome.Reassigned(sheet.applicationId(), sheet.stageCode(), chosen.get());
    }

    private static ReassignmentOutcome invalid(String code, String message) {
        return new ReassignmentOutcome.Invalid(List.of(new FieldError("/assessor", code, message)));
    }

    private void give(Assignment instead, UUID assessor, @Nullable ReassignmentReason reason) {
        Entry entry = entries.lock(instead.entryId()).orElseThrow();
        instead.replace(clock.instant());
        reviewers.giveSheet(entry, assessor, instead.notBefore().orElse(null));
        if (instead.notBefore().isEmpty()) {
            memberOf(instead.vacancyId(), assessor).ifPresent(PoolAssessor::give);
        }
        Map<String, String> detail = new HashMap<>(Map.of(
                "from", instead.assessorId().toString(), "to", assessor.toString(), "stage", instead.stageCode()));
        if (reason != null) {
            detail.put("reason", reason.name());
        }
        audit.record("assignment.reassigned", instead.id(), detail);
    }

    private Optional<UUID> leastBurdened(Assignment vacant) {
        Map<UUID, Integer> loads = pool.of(vacant.vacancyId()).stream()
                .filter(member -> member.active() && !member.assessorId().equals(vacant.assessorId()))
                .filter(member -> !hasSheet(vacant, member.assessorId()))
                .collect(Collectors.toMap(PoolAssessor::assessorId, PoolAssessor::assigned));
        return AssessorBalance.share(loads, 1, List.of(vacant.applicationId())).values().stream()
                .flatMap(List::stream)
                .findFirst();
    }

    // One who gave the same application back may get it again
    private boolean hasSheet(Assignment beside, UUID assessor) {
        return assignments.ofEntry(beside.entryId()).stream()
                .anyMatch(sheet -> sheet.assessorId().equals(assessor)
                        && (sheet.status() == AssignmentStatus.SCORED || !sheet.isReleased()));
    }

    private Optional<PoolAssessor> memberOf(UUID vacancyId, UUID assessor) {
        return Optional.ofNullable(pool.of(vacancyId).stream()
                .collect(Collectors.toMap(PoolAssessor::assessorId, Function.identity()))
                .get(assessor));
    }
}
