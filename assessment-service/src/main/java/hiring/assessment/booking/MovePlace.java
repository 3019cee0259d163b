package hiring.assessment.booking;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.panel.ConflictsOfInterest;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives one candidate a place in another session of the same stage, and tells them. See decision 0041. */
@ApplicationScoped
public class MovePlace {

    private final FindParticipant findParticipant;
    private final Sessions sessions;
    private final Elsewhere elsewhere;
    private final ConflictsOfInterest conflicts;
    private final TakePlace takePlace;
    private final Audit audit;
    private final InstantSource clock;

    MovePlace(
            FindParticipant findParticipant,
            Sessions sessions,
            Elsewhere elsewhere,
            ConflictsOfInterest conflicts,
            TakePlace takePlace,
            Audit audit,
            InstantSource clock) {
        this.findParticipant = findParticipant;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.conflicts = conflicts;
        this.takePlace = takePlace;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MoveOutcome move(
            VacancyId vacancy, StageCode stageCode, ApplicationId application, UUID sessionId, MoveReason reason) {
        return switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new MoveOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant ->
                switch (participant.found()) {
                    case StageLookup.OfWithdrawnVacancy withdrawn -> new MoveOutcome.VacancyWithdrawn();
                    case StageLookup.OpenStage open -> move(open, participant, sessionId, reason);
                };
        };
    }

    private MoveOutcome move(
            StageLookup.OpenStage open, ParticipantLookup.Participant participant, UUID sessionId, MoveReason reason) {
        Participation participation = participant.participation();
        // Scored without having attended, too: there is nothing left to attend
        if (participant.isOver() || participation.status() == ParticipationStatus.SCORED) {
            return new MoveOutcome.StageOver();
        }
        Optional<AssessmentSession> from = participation.sessionId().map(sessions::findById);
        if (from.isEmpty()) {
            return new MoveOutcome.NoPlace();
        }
        VacancyId vacancy = new VacancyId(open.plan().vacancyId());
        StageCode stageCode = open.stage().code();
        Optional<AssessmentSession> to = sessions.findByIdOptional(sessionId)
                .filter(session -> session.isOf(vacancy.value(), stageCode.value()));
        if (to.isEmpty()) {
            return new MoveOutcome.NoSuchSession();
        }
        Instant now = clock.instant();
        UUID candidate = participation.candidacy().candidateId();
        Optional<MoveOutcome> refusal = MoveRule.whyNot(
                open.stage().definition(),
                open.process().zone(),
                from.get(),
                to.get(),
                elsewhere.of(List.of(candidate), vacancy, stageCode).getOrDefault(candidate, List.of()),
                conflicts.of(new ApplicationId(participation.applicationId())),
                now);
        return refusal.orElseGet(() -> move(open.stage(), participation, from.get(), to.get(), reason, now));
    }

    private MoveOutcome move(
            PlanStage stage,
            Participation participation,
            AssessmentSession from,
            AssessmentSession to,
            MoveReason reason,
            Instant now) {
        takePlace.take(stage, participation, from, to, now);
        audit.record(
                AssessmentAction.PLACE_MOVED,
                participation.applicationId(),
                Map.of(
                        "stage", stage.code().value(),
                        "from", from.id().toString(),
                        "to", to.id().toString(),
                        "reason", reason.name()));
        return new MoveOutcome.Moved(new ApplicationId(participation.applicationId()), to);
    }
}
