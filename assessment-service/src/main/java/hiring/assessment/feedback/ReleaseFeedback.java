package hiring.assessment.feedback;

import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Candidacy;
import hiring.assessment.progress.Entries;
import hiring.events.FeedbackReleased;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recruiter looks at what is asked for, and lets the candidate read it. */
@ApplicationScoped
public class ReleaseFeedback {

    private final Feedbacks feedbacks;
    private final Candidacies candidacies;
    private final Entries entries;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReleaseFeedback(
            Feedbacks feedbacks,
            Candidacies candidacies,
            Entries entries,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.feedbacks = feedbacks;
        this.candidacies = candidacies;
        this.entries = entries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request, and when it was answered. */
    public record Request(
            UUID applicationId,
            Instant requestedAt,
            @Nullable Instant releasedAt,
            @Nullable UUID releasedBy) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<Request> requests(UUID vacancyId, @Nullable Instant afterRequest, @Nullable UUID afterId, int limit) {
        return feedbacks.page(vacancyId, afterRequest, afterId, limit + 1).stream()
                .map(feedback -> new Request(
                        feedback.applicationId(),
                        feedback.requestedAt(),
                        feedback.releasedAt().orElse(null),
                        feedback.releasedBy().orElse(null)))
                .toList();
    }

    /**
     * Releases.
     *
     * @param comment from the recruiter to the candidate
     */
    @Transactional
    public ReleaseOutcome release(UUID applicationId, @Nullable String comment, UUID by) {
        Optional<Feedback> feedback = feedbacks.findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Candidacy> candidacy = candidacies.findByIdOptional(applicationId);
        if (feedback.isEmpty() || candidacy.isEmpty()) {
            return new ReleaseOutcome.NotRequested();
        }
        Optional<Instant> before = feedback.get().releasedAt();
        if (before.isPresent()) {
            return new ReleaseOutcome.AlreadyReleased(before.get());
        }
        boolean stillIn = entries.list("candidacy.applicationId", applicationId).stream()
                .anyMatch(entry -> !entry.status().isFinal());
        if (stillIn) {
            return new ReleaseOutcome.NotDecided();
        }
        Instant now = clock.instant();
        feedback.get().release(comment, by, now);
        audit.record("feedback.released", applicationId);
        outbox.add(new FeedbackReleased(
                applicationId, candidacy.get().vacancyId(), candidacy.get().candidateId(), now));
        return new ReleaseOutcome.Released(applicationId, now);
    }
}
