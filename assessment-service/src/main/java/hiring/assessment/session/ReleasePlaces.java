package hiring.assessment.session;

import hiring.assessment.progress.Candidacy;
import hiring.assessment.progress.EntriesLeft;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryReason;
import hiring.assessment.progress.SelectionStopped;
import hiring.events.SessionPlaceReleased;
import hiring.events.SessionPlaceReleased.Reason;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes places back, and says so, so that no candidate is asked to come to a session that is not theirs any more.
 * Whatever takes a candidate out holds the plan, as the allocation does.
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
    void left(@Observes EntriesLeft gone) {
        for (EntriesLeft.Left left : gone.entries()) {
            left.session()
                    .map(sessions::findById)
                    .ifPresent(session -> release(left.entry(), session, reasonOf(left.reason())));
        }
    }

    // A panel is free for other vacancies; what has begun already stays as it was
    @Transactional(Transactional.TxType.MANDATORY)
    void stopped(@Observes SelectionStopped stopped) {
        sessions.freePanels(stopped.vacancyId(), clock.instant());
    }

    /** Frees the place. Candidates who were there already, or could have been, are told nothing. */
    void release(Entry entry, AssessmentSession session, Reason reason) {
        Instant now = clock.instant();
        session.free();
        if (session.hasBegun(now)) {
            return;
        }
        Candidacy who = entry.candidacy();
        outbox.add(new SessionPlaceReleased(
                who.applicationId(),
                who.vacancyId(),
                who.candidateId(),
                entry.stageCode(),
                session.id(),
                reason,
                session.startsAt(),
                session.endsAt(),
                session.place(),
                now));
    }

    private static Reason reasonOf(EntryReason reason) {
        return switch (reason) {
            case WITHDRAWN -> Reason.CANDIDATE_WITHDREW;
            case NOT_ELIGIBLE -> Reason.NOT_ELIGIBLE;
            case VACANCY_WITHDRAWN -> Reason.VACANCY_WITHDRAWN;
            case ACTIVITY_NOT_SUBMITTED, DID_NOT_ATTEND ->
                throw new IllegalStateException("No candidate is taken out of a stage for " + reason);
        };
    }
}
