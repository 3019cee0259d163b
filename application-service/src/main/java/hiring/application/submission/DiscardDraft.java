package hiring.application.submission;

import hiring.events.ApplicationDiscarded;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A candidate gives up a draft, and may begin anew. */
@ApplicationScoped
public class DiscardDraft {

    private final Applications applications;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    DiscardDraft(Applications applications, Outbox outbox, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<DiscardOutcome> discard(UUID candidate, UUID id, DiscardReason reason) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (application.status() != ApplicationStatus.DRAFT) {
                return new DiscardOutcome.NotADraft(application.status());
            }
            applications.discard(application);
            outbox.add(new ApplicationDiscarded(id, application.vacancyId(), candidate, clock.instant()));
            audit.record("application.discarded", id, Map.of("reason", reason.name()));
            return new DiscardOutcome.Discarded();
        });
    }
}
