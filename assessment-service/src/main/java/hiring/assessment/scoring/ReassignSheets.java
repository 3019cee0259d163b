package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.panel.AssessorsChanged;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.panel.DeclareConflict.ConflictDeclared;
import hiring.assessment.panel.Pool;
import hiring.assessment.panel.Pool.PeopleOfVacancies;
import hiring.assessment.panel.PoolMembers;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.scoring.Assignments.SheetKey;
import hiring.assessment.sheet.Panellist;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.AssessorUnassigned;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes sheets from assessors who leave, have applied or cannot score, and gives the unscored ones to others. */
@ApplicationScoped
public class ReassignSheets implements PagedWork {

    private static final String RELEASE = "release ";
    private static final String FILL = "fill ";

    private final AssessmentPlans plans;
    private final Pool pool;
    private final ConflictsOfInterest conflicts;
    private final Assignments assignments;
    private final AssignReviewers reviewers;
    private final Participations participations;
    private final Applicants applicants;
    private final StaffCheck staff;
    private final VacancyWork work;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReassignSheets(
            AssessmentPlans plans,
            Pool pool,
            ConflictsOfInterest conflicts,
            Assignments assignments,
            AssignReviewers reviewers,
            Participations participations,
            Applicants applicants,
            StaffCheck staff,
            VacancyWork work,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.pool = pool;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.reviewers = reviewers;
        this.participations = participations;
        this.applicants = applicants;
        this.staff = staff;
        this.work = work;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why another assessor scores instead. */
    public enum ReassignmentReason {
        ABSENT,
        LEFT,
        CONFLICT_OF_INTEREST,
        WORKLOAD
    }

    /** What happened when a recruiter gave a sheet to another assessor. */
    public sealed interface ReassignmentOutcome {

        /** The sheet that takes the place of the other one. */
        record Reassigned(ApplicationId applicationId, StageCode stageCode, StaffId assessorId)
                implements ReassignmentOutcome {}

        record NoSuchSheet() implements ReassignmentOutcome {}

        record AlreadyScored() implements ReassignmentOutcome {}

        /** The candidate has withdrawn or did not attend, or it was reassigned before. */
        record NotAskedFor() implements ReassignmentOutcome {}

        /** All others of the pool have a sheet for this application already. */
        record NoAssessorLeft() implements ReassignmentOutcome {}

        record Invalid(List<FieldError> mistakes) implements ReassignmentOutcome {}
    }

    @Override
    public String kind() {
        return "reassign-sheets";
    }

    @Transactional
    public void allStarted(List<ApplicationStarted> events) {
        applied(events, ApplicationStarted::candidateId);
    }

    // Again, for an assessor who was added to the pool while they started to apply
    @Transactional
    public void allSubmitted(List<ApplicationSubmitted> events) {
        applied(events, ApplicationSubmitted::candidateId);
    }

    // All sheets of the vacancy are closed to them
    private <E extends ApplicationEvent> void applied(List<E> events, Function<E, UUID> person) {
        Map<UUID, Set<UUID>> people = events.stream()
                .collect(Collectors.groupingBy(
                        E::vacancyId, TreeMap::new, Collectors.mapping(person, Collectors.toSet())));
        applicants.addAll(events, E::vacancyId, person);
        PeopleOfVacancies pairs = PeopleOfVacancies.of(people);
        // In one order: of two batches with the same vacancies, neither waits for what the other holds
        Set<UUID> concerned = new TreeSet<>(pool.withAssessorsAmong(pairs));
        concerned.addAll(assignments.withAssessorsAmong(pairs));
        for (UUID vacancyId : concerned) {
            if (plans.lock(vacancyId).isPresent()) {
                removeApplicants(vacancyId, pool.membersOf(vacancyId));
                work.add(this, vacancyId, "");
            }
        }
    }

    /** Assessors have left the pool, or joined it. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void assessorsChanged(@Observes AssessorsChanged changed) {
        work.begin(this, changed.vacancyId(), "");
    }

    /** Closes all sheets of the application to the assessor, and gives unscored ones of reviews to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    void conflictDeclared(@Observes ConflictDeclared declared) {
        PoolMembers members = pool.membersOf(declared.vacancyId().value());
        List<SheetKey> lost = assignments.toRelease(declared.applicationId(), declared.assessor());
        release(members, lost);
        fill(members, lost);
    }

    /**
     * Takes sheets from those who have left the pool or have applied, and then gives the unscored ones of reviews to
     * those of the pool who have least. The sheets of panels stay with those who left: they belong to the sessions.
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress doPage(Page page) {
        UUID vacancyId = page.subject();
        if (plans.lock(vacancyId).isEmpty()) {
            return Progress.done();
        }
        String cursor = page.cursor() == null ? RELEASE + Page.FIRST : page.cursor();
        int left = page.limit();
        UUID after = UUID.fromString(cursor.substring(cursor.indexOf(' ') + 1));
        PoolMembers members = pool.membersOf(vacancyId);
        removeApplicants(vacancyId, members);
        if (cursor.startsWith(RELEASE)) {
            List<SheetKey> lost = assignments.toRelease(
                    new VacancyId(vacancyId),
                    members.leavers(),
                    applicants.among(assignments.assessorsOf(vacancyId), vacancyId),
                    after,
                    left);
            release(members, lost);
            if (lost.size() == left) {
                return new Progress.Reached(RELEASE + lost.getLast().id());
            }
            left -= lost.size();
            after = Page.FIRST;
        }
        List<SheetKey> vacant = assignments.vacantReviews(new VacancyId(vacancyId), after, left);
        fill(members, vacant);
        return vacant.size() == left
                ? new Progress.Reached(FILL + vacant.getLast().id())
                : Progress.done();
    }

    private void removeApplicants(UUID vacancyId, PoolMembers members) {
        members.remove(applicants.among(members.all(), vacancyId));
    }

    // The participation is locked before the sheet is read: a sheet that is being scored is either final before it is
    // released, or not scored at all
    private void release(PoolMembers members, List<SheetKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        participations.lockAll(
                keys.stream().map(SheetKey::participationId).distinct().toList());
        List<UUID> ids = keys.stream().map(SheetKey::id).toList();
        assignments.list("id in ?1 order by id", ids).forEach(sheet -> release(members, sheet));
    }

    private void release(PoolMembers members, Assignment sheet) {
        Instant now = clock.instant();
        Optional<AssessorUnassigned> lost = sheet.release(now);
        if (sheet.isVacant()) {
            members.takeBack(sheet.assessorId());
        }
        lost.ifPresent(outbox::add);
        audit.record(AssessmentAction.ASSIGNMENT_CLOSED, sheet.id());
    }

    private void fill(PoolMembers members, List<SheetKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Map<UUID, Participation> locked =
                participations
                        .lockAll(keys.stream()
                                .map(SheetKey::participationId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Participation::id, Function.identity()));
        Sheets sheets = reviewers.sheets(List.copyOf(locked.values()));
        Set<UUID> ids = keys.stream().map(SheetKey::id).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> barred = conflicts.of(
                locked.values().stream().map(Participation::applicationId).toList());
        for (Assignment vacant : sheets.all()) {
            if (ids.contains(vacant.id()) && vacant.isVacantReview()) {
                leastBurdened(members, sheets, vacant, barred.getOrDefault(vacant.applicationId(), Set.of()))
                        .ifPresent(assessor -> give(
                                members,
                                sheets,
                                Objects.requireNonNull(locked.get(vacant.participationId())),
                                vacant,
                                assessor,
                                null));
            }
        }
    }

    /**
     * Gives one unscored sheet to another assessor.
     *
     * @param to null to leave the choice to the balance of the pool, which only reviews have
     */
    @Transactional
    public ReassignmentOutcome reassign(VacancyId vacancyId, UUID id, @Nullable StaffId to, ReassignmentReason reason) {
        List<FieldError> mistakes = to == null
                ? List.of()
                : staff.mistakes(vacancyId.value(), Roles.ASSESSOR, Map.of("/assessor", to.value()));
        if (!mistakes.isEmpty()) {
            return new ReassignmentOutcome.Invalid(mistakes);
        }
        Optional<AssessmentPlan> plan = plans.lock(vacancyId.value());
        Optional<Assignment> found = assignments
                .findByIdOptional(id)
                .filter(sheet -> plan.isPresent() && sheet.vacancyId().equals(vacancyId.value()));
        if (found.isEmpty()) {
            return new ReassignmentOutcome.NoSuchSheet();
        }
        Assignment sheet = found.get();
        Participation participation =
                participations.lock(sheet.participationId()).orElseThrow();
        assignments.readAgain(sheet);
        return switch (sheet.status()) {
            case SCORED -> new ReassignmentOutcome.AlreadyScored();
            case CANCELLED, REASSIGNED -> new ReassignmentOutcome.NotAskedFor();
            case TO_SCORE -> reassign(participation, sheet, to == null ? null : to.value(), reason);
        };
    }

    private ReassignmentOutcome reassign(
            Participation participation, Assignment sheet, @Nullable UUID to, ReassignmentReason reason) {
        boolean isReview = sheet.notBefore().isEmpty();
        PoolMembers members = pool.membersOf(sheet.vacancyId());
        Sheets sheets = reviewers.sheets(List.of(participation));
        if (to == null && !isReview) {
            return invalid("required", "Name the person: a panel has no pool to choose from");
        }
        if (to != null && isReview && !members.isActive(to)) {
            return invalid("not-in-pool", "This person is not among the vacancy's assessors");
        }
        Set<UUID> barred = conflicts.of(new ApplicationId(participation.applicationId()));
        if (to != null && barred.contains(to)) {
            return invalid("conflict-of-interest", "This person may not assess this application");
        }
        if (to != null && sheets.hasSheet(participation.id(), new StaffId(to))) {
            return invalid("already-assessing", "This person has a sheet for this application already");
        }
        Optional<UUID> chosen = to == null ? leastBurdened(members, sheets, sheet, barred) : Optional.of(to);
        if (chosen.isEmpty()) {
            return new ReassignmentOutcome.NoAssessorLeft();
        }
        if (!sheet.isReleased()) {
            release(members, sheet);
        }
        give(members, sheets, participation, sheet, chosen.get(), reason);
        return new ReassignmentOutcome.Reassigned(
                new ApplicationId(sheet.applicationId()), new StageCode(sheet.stageCode()), new StaffId(chosen.get()));
    }

    private static ReassignmentOutcome invalid(String code, String message) {
        return new ReassignmentOutcome.Invalid(List.of(new FieldError("/assessor", code, message)));
    }

    private void give(
            PoolMembers members,
            Sheets sheets,
            Participation participation,
            Assignment instead,
            UUID assessor,
            @Nullable ReassignmentReason reason) {
        instead.replace(clock.instant()).ifPresent(outbox::add);
        reviewers.giveSheet(
                sheets,
                participation,
                new Panellist(assessor, instead.panelRole().orElse(null)),
                instead.notBefore().orElse(null));
        if (instead.notBefore().isEmpty()) {
            members.give(assessor);
        }
        Map<String, String> detail = new HashMap<>(Map.of(
                "from", instead.assessorId().toString(), "to", assessor.toString(), "stage", instead.stageCode()));
        if (reason != null) {
            detail.put("reason", reason.name());
        }
        audit.record(AssessmentAction.ASSIGNMENT_REASSIGNED, instead.id(), detail);
    }

    private static Optional<UUID> leastBurdened(
            PoolMembers members, Sheets sheets, Assignment vacant, Set<UUID> barred) {
        Set<UUID> others = members.all().stream()
                .filter(assessor -> sheets.hasSheet(vacant.participationId(), new StaffId(assessor)))
                .collect(Collectors.toSet());
        others.add(vacant.assessorId());
        others.addAll(barred);
        return members.leastBurdened(vacant.applicationId(), others);
    }
}
