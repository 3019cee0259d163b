package hiring.assessment.feedback;

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

    Feedback(UUID applicationId, UUID vacancyId, Instant requestedAt) {
        this.applicationId = applicationId;
        this.vacancyId = vacancyId;
        this.requestedAt = requestedAt;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    Optional<UUID> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    @Nullable
    String comment() {
        return comment;
    }

    void release(@Nullable String withComment, UUID by, Instant now) {
        if (releasedAt != null) {
            throw new IllegalStateException("Feedback on %s was released before".formatted(applicationId));
        }
        comment = withComment;
        releasedBy = by;
        releasedAt = now;
    }
}
