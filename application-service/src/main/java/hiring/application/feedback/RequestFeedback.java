package hiring.application.feedback;

import hiring.application.progress.SelectionFacts;
import hiring.application.submission.Application;
import hiring.application.submission.Applications;
import hiring.events.FeedbackRequested;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A candidate asks, after the decision, why it was taken. */
@ApplicationScoped
public class RequestFeedback {

    private final Applications applications;
    private final SelectionFacts facts;
    private final FeedbackRequests requests;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RequestFeedback(
            Applications applications,
            SelectionFacts facts,
            FeedbackRequests requests,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.facts = facts;
        this.requests = requests;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<FeedbackOutcome> request(UUID candidate, UUID id) {
        return applications.ownedBy(candidate, id).map(this::request);
    }

    private FeedbackOutcome request(Application application) {
        if (!facts.of(application.id()).isDecided()) {
            return new FeedbackOutcome.NotDecidedYet();
        }
        Instant now = clock.instant();
        if (!requests.recordFirst(application.id(), application.vacancyId(), now)) {
            return new FeedbackOutcome.AlreadyRequested();
        }
        outbox.add(new FeedbackRequested(application.id(), application.vacancyId(), application.candidateId(), now));
        audit.record("feedback.requested", application.id());
        return new FeedbackOutcome.Requested(now);
    }
}
