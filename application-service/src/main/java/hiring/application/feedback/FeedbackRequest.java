package hiring.application.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Feedback that a candidate has asked for. Changed by {@link FeedbackRequests} alone. */
@Entity
@Immutable
public class FeedbackRequest {

    @Id
    private UUID applicationId;

    private UUID vacancyId;

    private Instant requestedAt;

    private LocalDate dueOn;

    private Instant overdueFrom;

    private @Nullable UUID owner;

    private @Nullable Instant releasedAt;

    protected FeedbackRequest() {
        // For Hibernate
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The recruiter who gives it; null until one is named. */
    public @Nullable UUID owner() {
        return owner;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    public boolean isOverdue(Instant now) {
        return releasedAt == null && !now.isBefore(overdueFrom);
    }

    /** The first instant at which it is late. */
    Instant overdueFrom() {
        return overdueFrom;
    }
}
