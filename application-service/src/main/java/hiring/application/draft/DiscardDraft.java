package hiring.application.draft;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.attachment.Attachments;
import hiring.application.audit.ApplicationAction;
import hiring.application.disclosure.LaterAnswers;
import hiring.application.extension.DeadlineExtensions;
import hiring.application.submission.PreparedSubmissions;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A candidate discards a draft, and may begin another one. */
@ApplicationScoped
public class DiscardDraft {

    private final Applications applications;
    private final Attachments attachments;
    private final LaterAnswers laterAnswers;
    private final DeadlineExtensions extensions;
    private final PreparedSubmissions prepared;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    DiscardDraft(
            Applications applications,
            Attachments attachments,
            LaterAnswers laterAnswers,
            DeadlineExtensions extensions,
            PreparedSubmissions prepared,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.attachments = attachments;
        this.laterAnswers = laterAnswers;
        this.extensions = extensions;
        this.prepared = prepared;
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<DiscardOutcome> discard(CandidateId candidate, ApplicationId id, DiscardReason reason) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (application.status() != ApplicationStatus.DRAFT) {
                return new DiscardOutcome.NotADraft(application.status());
            }
            outbox.add(application.discard(clock.instant()));
            attachments.deleteOf(id);
            laterAnswers.deleteOf(id);
            extensions.deleteOf(id);
            prepared.forget(id);
            applications.discard(application);
            audit.record(ApplicationAction.APPLICATION_DISCARDED, id.value(), Map.of("reason", reason.name()));
            return new DiscardOutcome.Discarded();
        });
    }
}
