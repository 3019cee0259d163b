package hiring.assessment.centre;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.progress.AdvanceAll;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recruiter plans a session of a stage. */
@ApplicationScoped
public class PlanSession {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final FindStage findStage;
    private final Sessions sessions;
    private final StaffCheck staff;
    private final AdvanceAll advanceAll;
    private final Audit audit;
    private final InstantSource clock;

    PlanSession(
            AssessmentPlans plans,
            PlanStages stages,
            FindStage findStage,
            Sessions sessions,
            StaffCheck staff,
            AdvanceAll advanceAll,
            Audit audit,
            InstantSource clock) {
        this.staff = staff;
        this.advanceAll = advanceAll;
        this.plans = plans;
        this.stages = stages;
        this.findStage = findStage;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome plan(VacancyId vacancyId, StageCode stageCode, SessionDraft draft) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> new SessionOutcome.NoSuchStage();
            case StageLookup.OfWithdrawnVacancy withdrawn -> new SessionOutcome.VacancyWithdrawn();
            case StageLookup.OpenStage open -> plan(open, vacancyId, stageCode, draft);
        };
    }

    private SessionOutcome plan(
            StageLookup.OpenStage found, VacancyId vacancyId, StageCode stageCode, SessionDraft draft) {
        if (!found.stage().hasSessions()) {
            return new SessionOutcome.NoSessionsHere();
        }
        if (found.stage().isOver()) {
            return new SessionOutcome.StageOver();
        }
        List<AssessmentSession> others =
                sessions.meeting(draft).stream().filter(this::takesPlace).toList();
        List<FieldError> planned = SessionRule.mistakes(
                found.stage().definition(), found.process().zone(), draft, others, clock.instant());
        Map<String, UUID> panel = new LinkedHashMap<>();
        for (int i = 0; i < draft.assessors().size(); i++) {
            panel.put("/assessors/%d/id".formatted(i), draft.assessors().get(i).id());
        }
        List<FieldError> mistakes = Stream.concat(
                        planned.stream(), staff.mistakes(vacancyId.value(), Roles.ASSESSOR, panel).stream())
                .toList();
        if (!mistakes.isEmpty()) {
            return new SessionOutcome.Invalid(mistakes);
        }
        AssessmentSession session = new AssessmentSession(vacancyId, stageCode, draft);
        sessions.add(session);
        audit.record(AssessmentAction.SESSION_PLANNED, session.id());
        if (found.stage().isBookedByCandidates()) {
            askToBook(vacancyId, stageCode);
        }
        return new SessionOutcome.Planned(session);
    }

    // Those who reached the stage while there was nothing to book
    private void askToBook(VacancyId vacancyId, StageCode stageCode) {
        if (findStage.lock(vacancyId, stageCode) instanceof StageLookup.OpenStage open) {
            advanceAll.now(open.plan());
        }
    }

    // A vacancy that was withdrawn and a stage that is over need neither their rooms nor their assessors
    private boolean takesPlace(AssessmentSession session) {
        AssessmentPlan plan = plans.findById(session.vacancyId().value());
        return !plan.isWithdrawn()
                && stages.of(plan, session.stageCode())
                        .filter(PlanStage::isOver)
                        .isEmpty();
    }

    /** How a session is to be held from now on; its assessors stay. */
    public record Change(UUID id, Instant startsAt, Instant endsAt, String place, int capacity) {

        private SessionDraft draft(List<SessionAssessor> assessors) {
            return new SessionDraft(startsAt, endsAt, place, capacity, assessors);
        }
    }

    /**
     * The sessions that would have its room or an assessor at that time, which are held until the transaction ends. As
     * for a new session, that comes before the lock of the stage. Empty where the stage has no such session.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<List<AssessmentSession>> othersAt(VacancyId vacancyId, StageCode stageCode, Change change) {
        return ofStage(vacancyId, stageCode, change).map(session -> {
            List<AssessmentSession> others = sessions.meeting(change.draft(session.assessors())).stream()
                    .filter(other -> !other.id().equals(change.id()))
                    .filter(this::takesPlace)
                    .toList();
            // It is read again when the stage is locked
            sessions.getEntityManager().detach(session);
            return others;
        });
    }

    public Optional<AssessmentSession> ofStage(VacancyId vacancyId, StageCode stageCode, Change change) {
        return sessions.findByIdOptional(change.id())
                .filter(session -> session.isOf(vacancyId.value(), stageCode.value()));
    }

    /** What stands against a change, with pointers into the request. */
    public List<FieldError> mistakes(
            StageLookup.OpenStage found, AssessmentSession session, Change change, List<AssessmentSession> others) {
        List<FieldError> mistakes = new ArrayList<>();
        SessionDraft draft = change.draft(session.assessors());
        SessionRule.mistakes(found.stage().definition(), found.process().zone(), draft, others, clock.instant())
                .forEach(mistake -> {
                    if (!mistake.pointer().startsWith("/assessors")) {
                        mistakes.add(mistake);
                    } else if (mistake.code().equals("taken")) {
                        mistakes.add(new FieldError(
                                "/startsAt", "assessor-taken", "An assessor is in another session at that time"));
                    }
                });
        if (change.capacity() < session.taken()) {
            mistakes.add(new FieldError(
                    "/capacity", "places-taken", "%d candidates have a place".formatted(session.taken())));
        }
        return mistakes.stream().distinct().toList();
    }

    /** Changes the session; the caller has found no mistake. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(StageLookup.OpenStage found, AssessmentSession session, Change change) {
        sessions.change(session, change.draft(session.assessors()));
        if (found.stage().isBookedByCandidates()) {
            advanceAll.now(found.plan());
        }
    }

    /** As {@link #list}, the sessions whose panel the assessor is on. */
    @Transactional
    public Optional<List<AssessmentSession>> listOf(
            StaffId assessor,
            VacancyId vacancyId,
            StageCode stageCode,
            @Nullable Instant afterStart,
            @Nullable UUID afterId,
            int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known ->
                Optional.of(sessions.pageOf(assessor.value(), vacancyId, stageCode, afterStart, afterId, limit + 1));
        };
    }

    /** One more than asked for, which tells whether more follow; empty where there is no such stage. */
    @Transactional
    public Optional<List<AssessmentSession>> list(
            VacancyId vacancyId, StageCode stageCode, @Nullable Instant afterStart, @Nullable UUID afterId, int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known ->
                Optional.of(sessions.page(vacancyId, stageCode, afterStart, afterId, limit + 1));
        };
    }
}
