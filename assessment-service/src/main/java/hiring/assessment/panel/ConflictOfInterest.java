package hiring.assessment.panel;

import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person may not assess an application. It holds for all stages and is never taken back. */
@Entity
@Table(name = "conflict_of_interest")
public class ConflictOfInterest {

    @Id
    private UUID id;

    private UUID vacancyId;

    private UUID applicationId;

    private UUID assessorId;

    @Enumerated(EnumType.STRING)
    private ConflictRelation relation;

    private UUID declaredBy;

    private Instant declaredAt;

    protected ConflictOfInterest() {
        // For Hibernate
    }

    ConflictOfInterest(
            VacancyId vacancyId,
            ApplicationId applicationId,
            StaffId assessor,
            ConflictRelation relation,
            StaffId declaredBy,
            Instant now) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.applicationId = applicationId.value();
        this.assessorId = assessor.value();
        this.relation = relation;
        this.declaredBy = declaredBy.value();
        this.declaredAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID assessorId() {
        return assessorId;
    }

    public ConflictRelation relation() {
        return relation;
    }

    /** The assessor, or the recruiter who was told of it. */
    public UUID declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
