package hiring.assessment.session;

import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.scoring.AssignReviewers;
import hiring.events.SessionPlaceReleased.Reason;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter cancels a session. Those who had a place are told, and wait for another one; the panel is free. */
@ApplicationScoped
public class CancelSession {

    private final AssessmentPlans plans;
    private final Entries entries;
    private final Sessions sessions;
    private final ReleasePlaces releasePlaces;
    private final AssignReviewers assignments;
    private final Audit audit;
    private final InstantSource clock;

    CancelSession(
            AssessmentPlans plans,
            Entries entries,
            Sessions sessions,
            ReleasePlaces releasePlaces,
            AssignReviewers assignments,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.entries = entries;
        this.sessions = sessions;
        this.releasePlaces = releasePlaces;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CancellationOutcome cancel(UUID vacancyId, String stageCode, UUID sessionId, CancellationReason reason) {
        // No candidate withdraws, and no other recruiter gives or takes places, until this is committed
        Optional<AssessmentSession> found = plans.lock(vacancyId)
                .flatMap(plan -> sessions.findByIdOptional(sessionId))
                .filter(session -> session.isOf(vacancyId, stageCode));
        if (found.isEmpty()) {
            return new CancellationOutcome.NoSuchSession();
        }
        AssessmentSession session = found.get();
        if (session.hasBegun(clock.instant())) {
            return new CancellationOutcome.HasBegun(session.startsAt());
        }
        List<Entry> placed = entries.lockPlaced(vacancyId, stageCode, sessionId);
        for (Entry entry : placed) {
            releasePlaces.release(entry, session, Reason.SESSION_CANCELLED);
            assignments.cancel(entry);
            entry.losePlace();
        }
        sessions.remove(session);
        audit.record(
                "session.cancelled",
                sessionId,
                Map.of("vacancy", vacancyId.toString(), "stage", stageCode, "reason", reason.name()));
        return new CancellationOutcome.Cancelled(
                placed.stream().map(Entry::applicationId).toList());
    }
}
