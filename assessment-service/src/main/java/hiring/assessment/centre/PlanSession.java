package hiring.assessment.centre;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.progress.AdvanceAll;
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
