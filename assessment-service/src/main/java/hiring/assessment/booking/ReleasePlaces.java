package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationsEnded;
import hiring.assessment.progress.SelectionStopped;
import hiring.events.SessionPlaceReleased.Reason;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/**
 * Takes places back and tells the candidates, so that none comes to a session without a place.
 * Each caller holds the plan, as the allocation does.
 */
@ApplicationScoped
class ReleasePlaces {

    private final Sessions sessions;
    private final Outbox outbox;
    private final InstantSource clock;

    ReleasePlaces(Sessions sessions, Outbox outbox, InstantSource clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void left(@Observes ParticipationsEnded gone) {
        for (ParticipationsEnded.Left left : gone.participations()) {
            left.session()
                    .map(sessions::findById)
                    .ifPresent(session -> release(left.participation(), session, reasonOf(left.reason())));
        }
    }

    // A panel is free for other vacancies; what has begun already stays as it was
    @Transactional(Transactional.TxType.MANDATORY)
    void stopped(@Observes SelectionStopped stopped) {
        sessions.freePanels(stopped.vacancyId(), clock.instant());
    }

    void release(Participation participation, AssessmentSession session, Reason reason) {
        session.release(participation.candidacy(), reason, clock.instant()).ifPresent(outbox::add);
    }

    private static Reason reasonOf(ParticipationReason reason) {
        return switch (reason) {
            case WITHDRAWN -> Reason.CANDIDATE_WITHDREW;
            case NOT_ELIGIBLE -> Reason.NOT_ELIGIBLE;
            case NOT_PROGRESSED -> Reason.NOT_PROGRESSED;
            case VACANCY_WITHDRAWN -> Reason.VACANCY_WITHDRAWN;
            case ACTIVITY_NOT_SUBMITTED, DID_NOT_ATTEND ->
                throw new IllegalStateException("No candidate is taken out of a stage for " + reason);
        };
    }
}
