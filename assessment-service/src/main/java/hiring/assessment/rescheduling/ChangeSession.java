package hiring.assessment.rescheduling;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.booking.Elsewhere;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.PlanSession;
import hiring.assessment.centre.PlanSession.Change;
import hiring.assessment.centre.Span;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A recruiter changes the time, the place or the capacity of a session that has not begun. Candidates with a place keep
 * it, and are told of another time or place as of the first one.
 */
@ApplicationScoped
public class ChangeSession {

    private final FindStage findStage;
    private final PlanSession planSession;
    private final Participations participations;
    private final Elsewhere elsewhere;
    private final AssignReviewers assignments;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeSession(
            FindStage findStage,
            PlanSession planSession,
            Participations participations,
            Elsewhere elsewhere,
            AssignReviewers assignments,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.planSession = planSession;
        this.participations = participations;
        this.elsewhere = elsewhere;
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionChangeOutcome change(VacancyId vacancy, StageCode stageCode, Change change) {
        Optional<List<AssessmentSession>> others = planSession.othersAt(vacancy, stageCode, change);
        if (others.isEmpty()) {
            return new SessionChangeOutcome.NoSuchSession();
        }
        // No candidate withdraws, and no other recruiter gives or takes places, until this is committed
        return switch (findStage.lock(vacancy, stageCode)) {
            case StageLookup.NoSuchStage() -> new SessionChangeOutcome.NoSuchSession();
            case StageLookup.OfWithdrawnVacancy withdrawn -> new SessionChangeOutcome.VacancyWithdrawn();
            case StageLookup.OpenStage open ->
                planSession
                        .ofStage(vacancy, stageCode, change)
                        .map(session -> change(open, session, change, others.get()))
                        .orElseGet(SessionChangeOutcome.NoSuchSession::new);
        };
    }

    private SessionChangeOutcome change(
            StageLookup.OpenStage open, AssessmentSession session, Change change, List<AssessmentSession> others) {
        if (open.stage().isOver()) {
            return new SessionChangeOutcome.StageOver();
        }
        if (session.hasBegun(clock.instant())) {
            return new SessionChangeOutcome.HasBegun(session.startsAt());
        }
        VacancyId vacancy = session.vacancyId();
        List<Participation> placed = participations.lockPlaced(vacancy, session.stageCode(), session.id()).stream()
                .filter(participation -> !participation.status().isFinal())
                .toList();
        List<FieldError> mistakes = new ArrayList<>(planSession.mistakes(open, session, change, others));
        elsewhere(session, change, placed).ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            return new SessionChangeOutcome.Invalid(mistakes);
        }
        boolean anotherStart = !session.startsAt().equals(change.startsAt());
        boolean toTell = anotherStart
                || !session.endsAt().equals(change.endsAt())
                || !session.place().equals(change.place());
        planSession.change(open, session, change);
        if (toTell) {
            placed.forEach(participation -> tell(open, session, participation, anotherStart));
        }
        audit.record(
                AssessmentAction.SESSION_CHANGED,
                session.id(),
                Map.of(
                        "vacancy", vacancy.toString(),
                        "stage", session.stageCode().value(),
                        "told", String.valueOf(toTell ? placed.size() : 0)));
        return new SessionChangeOutcome.Changed(session);
    }

    private Optional<FieldError> elsewhere(AssessmentSession session, Change change, List<Participation> placed) {
        Span span = new Span(change.startsAt(), change.endsAt());
        List<UUID> candidates = placed.stream()
                .map(participation -> participation.candidacy().candidateId())
                .toList();
        long busy = elsewhere.of(candidates, session.vacancyId(), session.stageCode()).values().stream()
                .filter(spans -> spans.stream().anyMatch(span::overlaps))
                .count();
        return busy == 0
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "/startsAt",
                        "candidate-elsewhere",
                        "%d of the candidates have another appointment at that time".formatted(busy)));
    }

    private void tell(
            StageLookup.OpenStage open, AssessmentSession session, Participation participation, boolean anotherStart) {
        Instant now = clock.instant();
        // A sheet opens when the session begins
        if (anotherStart && open.stage().matrix().isPresent()) {
            assignments.giveInstead(participation, session.panel(), session.startsAt());
        }
        outbox.add(session.invitation(
                participation.candidacy(), open.stage().parts().sessions(), now));
    }
}
