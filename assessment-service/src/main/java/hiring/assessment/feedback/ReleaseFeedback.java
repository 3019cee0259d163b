package hiring.assessment.feedback;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Candidacy;
import hiring.assessment.participation.Participations;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
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

/** A recruiter lists the requests for feedback, and releases it. */
@ApplicationScoped
public class ReleaseFeedback {

    private final Feedbacks feedbacks;
    private final Candidacies candidacies;
    private final Participations participations;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReleaseFeedback(
            Feedbacks feedbacks,
            Candidacies candidacies,
            Participations participations,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.feedbacks = feedbacks;
        this.candidacies = candidacies;
        this.participations = participations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<Feedback> requests(
            VacancyId vacancyId, @Nullable Instant afterRequest, @Nullable UUID afterId, int limit) {
        return feedbacks.page(vacancyId, afterRequest, afterId, limit + 1);
    }

    /** How many requests of a vacancy were answered. */
    @Transactional
    public long released(UUID vacancyId) {
        return feedbacks.count("vacancyId = ?1 and releasedAt is not null", vacancyId);
    }

    /**
     * Releases.
     *
     * @param comment from the recruiter to the candidate
     */
    @Transactional
    public ReleaseOutcome release(ApplicationId applicationId, @Nullable String comment, StaffId by) {
        Optional<Feedback> feedback = feedbacks.findByIdOptional(applicationId.value(), LockModeType.PESSIMISTIC_WRITE);
        Optional<Candidacy> candidacy = candidacies.findByIdOptional(applicationId.value());
        if (feedback.isEmpty() || candidacy.isEmpty()) {
            return new ReleaseOutcome.NotRequested();
        }
        Optional<Instant> before = feedback.get().releasedAt();
        if (before.isPresent()) {
            return new ReleaseOutcome.AlreadyReleased(before.get());
        }
        boolean stillIn = participations.ofApplication(applicationId.value()).stream()
                .anyMatch(participation -> !participation.status().isFinal());
        if (stillIn) {
            return new ReleaseOutcome.NotDecided();
        }
        Instant now = clock.instant();
        CandidateId candidate = new CandidateId(candidacy.get().candidateId());
        audit.record(AssessmentAction.FEEDBACK_RELEASED, applicationId.value());
        outbox.add(feedback.get().release(candidate, comment, by, now));
        return new ReleaseOutcome.Released(now);
    }
}
