package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
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
    private final Stages stages;
    private final Sessions sessions;
    private final StaffCheck staff;
    private final Audit audit;
    private final InstantSource clock;

    PlanSession(
            AssessmentPlans plans,
            Stages stages,
            Sessions sessions,
            StaffCheck staff,
            Audit audit,
            InstantSource clock) {
        this.staff = staff;
        this.plans = plans;
        this.stages = stages;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome plan(UUID vacancyId, String stageCode, SessionDraft draft) {
        Optional<AssessmentPlan> plan = plans.findByIdOptional(vacancyId);
        Optional<Stage> stage = plan.flatMap(known -> stages.of(known, stageCode));
        if (plan.isEmpty() || stage.isEmpty()) {
            return new SessionOutcome.NoSuchStage();
        }
        if (plan.get().isWithdrawn()) {
            return new SessionOutcome.VacancyWithdrawn();
        }
        if (!stage.get().hasSessions()) {
            return new SessionOutcome.NoSessionsHere();
        }
        if (stage.get().isOver()) {
            return new SessionOutcome.StageOver();
        }
        List<AssessmentSession> others =
                sessions.meeting(draft).stream().filter(this::takesPlace).toList();
        List<FieldError> planned = SessionRule.mistakes(
                stage.get().definition(), plan.get().process().orElseThrow().zone(), draft, others, clock.instant());
        Map<String, UUID> panel = new LinkedHashMap<>();
        for (int i = 0; i < draft.assessors().size(); i++) {
            panel.put("/assessors/%d/id".formatted(i), draft.assessors().get(i).id());
        }
        List<FieldError> mistakes = Stream.concat(
                        planned.stream(), staff.mistakes(vacancyId, Roles.ASSESSOR, panel).stream())
                .toList();
        if (!mistakes.isEmpty()) {
            return new SessionOutcome.Invalid(mistakes);
        }
        AssessmentSession session = new AssessmentSession(vacancyId, stageCode, draft);
        sessions.add(session);
        audit.record("session.planned", session.id());
        return SessionOutcome.Planned.of(session);
    }

    // A vacancy that was withdrawn and a stage that is over need neither their rooms nor their assessors
    private boolean takesPlace(AssessmentSession session) {
        AssessmentPlan plan = plans.findById(session.vacancyId());
        return !plan.isWithdrawn()
                && stages.of(plan, session.stageCode()).filter(Stage::isOver).isEmpty();
    }

    /** One more than asked for, which tells whether more follow; empty where there is no such stage. */
    @Transactional
    public Optional<List<SessionOutcome.Planned>> list(
            UUID vacancyId, String stageCode, @Nullable Instant afterStart, @Nullable UUID afterId, int limit) {
        return plans.findByIdOptional(vacancyId)
                .flatMap(plan -> stages.of(plan, stageCode))
                .map(stage -> sessions.page(vacancyId, stageCode, afterStart, afterId, limit + 1).stream()
                        .map(SessionOutcome.Planned::of)
                        .toList());
    }
}
