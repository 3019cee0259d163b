package hiring.application.extension;

import hiring.application.application.Application;
import hiring.events.ApplicationDeadlineExtended;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A recruiter has given a candidate longer to apply. */
@Entity
public class DeadlineExtension {

    @Id
    private UUID id;

    private UUID applicationId;

    private UUID vacancyId;

    private Instant until;

    private String reason;

    private UUID grantedBy;

    private Instant grantedAt;

    protected DeadlineExtension() {
        // For Hibernate
    }

    DeadlineExtension(UUID id, Application application, Instant until, String reason, StaffId grantedBy, Instant now) {
        this.id = id;
        this.applicationId = application.id().value();
        this.vacancyId = application.vacancyId().value();
        this.until = until;
        this.reason = reason;
        this.grantedBy = grantedBy.value();
        this.grantedAt = now;
    }

    /** The candidate was given longer. */
    ApplicationDeadlineExtended granted(CandidateId candidate) {
        return new ApplicationDeadlineExtended(applicationId, vacancyId, candidate.value(), until, grantedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public Instant until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public UUID grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
