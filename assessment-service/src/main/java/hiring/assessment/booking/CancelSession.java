package hiring.assessment.booking;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.SessionPlaceReleased.Reason;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter cancels a session. Its candidates are told and wait for another place; its assessors are free. */
@ApplicationScoped
public class CancelSession {

    private final FindStage findStage;
    private final Participations participations;
    private final Sessions sessions;
    private final RecordFact recordFact;
    private final ReleasePlaces releasePlaces;
    private final AssignReviewers assignments;
    private final Audit audit;
    private final InstantSource clock;

    CancelSession(
            FindStage findStage,
            Participations participations,
            Sessions sessions,
            RecordFact recordFact,
            ReleasePlaces releasePlaces,
            AssignReviewers assignments,
            Audit audit,
            InstantSource clock) {
        this.findStage = findStage;
        this.participations = participations;
        this.sessions = sessions;
        this.recordFact = recordFact;
        this.releasePlaces = releasePlaces;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CancellationOutcome cancel(
            VacancyId vacancy, StageCode stageCode, UUID sessionId, CancellationReason reason) {
        // No candidate withdraws, and no other recruiter gives or takes places, until this is committed
        return switch (findStage.lock(vacancy, stageCode)) {
            case StageLookup.NoSuchStage() -> new CancellationOutcome.NoSuchSession();
            // The sessions of a withdrawn vacancy are cancelled too, so that its assessors are free
            case StageLookup.Known stage -> cancelSession(vacancy, stageCode, sessionId, reason);
        };
    }

    private CancellationOutcome cancelSession(
            VacancyId vacancy, StageCode stageCode, UUID sessionId, CancellationReason reason) {
        Optional<AssessmentSession> found = sessions.findByIdOptional(sessionId)
                .filter(session -> session.isOf(vacancy.value(), stageCode.value()));
        if (found.isEmpty()) {
            return new CancellationOutcome.NoSuchSession();
        }
        AssessmentSession session = found.get();
        if (session.hasBegun(clock.instant())) {
            return new CancellationOutcome.HasBegun(session.startsAt());
        }
        List<Participation> placed = participations.lockPlaced(vacancy, stageCode, sessionId);
        for (Participation participation : placed) {
            releasePlaces.release(participation, session, Reason.SESSION_CANCELLED);
            assignments.cancel(participation);
            recordFact.record(participation, new StageFact.PlaceLost());
        }
        sessions.remove(session);
        audit.record(
                AssessmentAction.SESSION_CANCELLED,
                sessionId,
                Map.of("vacancy", vacancy.toString(), "stage", stageCode.value(), "reason", reason.name()));
        return new CancellationOutcome.Cancelled(
                placed.stream().map(Participation::applicationId).toList());
    }
}
