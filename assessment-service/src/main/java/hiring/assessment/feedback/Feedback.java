package hiring.assessment.feedback;

import hiring.events.FeedbackReleased;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate's request for feedback, and its release. */
@Entity
@Table(name = "feedback")
public class Feedback {

    @Id
    private UUID applicationId;

    @Version
    private int version;

    private UUID vacancyId;

    private Instant requestedAt;

    private @Nullable Instant releasedAt;

    private @Nullable UUID releasedBy;

    private @Nullable String comment;

    protected Feedback() {
        // For Hibernate
    }

    Feedback(ApplicationId applicationId, VacancyId vacancyId, Instant requestedAt) {
        this.applicationId = applicationId.value();
        this.vacancyId = vacancyId.value();
        this.requestedAt = requestedAt;
    }

    public UUID applicationId() {
        return applicationId;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    public Optional<UUID> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    @Nullable
    String comment() {
        return comment;
    }

    FeedbackReleased release(CandidateId candidate, @Nullable String withComment, StaffId by, Instant now) {
        if (releasedAt != null) {
            throw new IllegalStateException("Feedback on %s was released before".formatted(applicationId));
        }
        comment = withComment;
        releasedBy = by.value();
        releasedAt = now;
        return new FeedbackReleased(applicationId, vacancyId, candidate.value(), now);
    }
}
