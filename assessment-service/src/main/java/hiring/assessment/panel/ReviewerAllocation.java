package hiring.assessment.panel;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Applications of a stage that were shared among the assessors of the pool at one moment. */
@Entity
@Immutable
@Table(name = "reviewer_allocation")
public class ReviewerAllocation {

    @Id
    private UUID id;

    private UUID vacancyId;

    private String stageCode;

    private Instant allocatedAt;

    private int applications;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Allocation inputs;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<UUID, List<UUID>> shares;

    protected ReviewerAllocation() {
        // For Hibernate
    }

    ReviewerAllocation(
            VacancyId vacancyId, StageCode stage, Allocation inputs, Map<UUID, List<UUID>> shares, Instant now) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.stageCode = stage.value();
        this.allocatedAt = now;
        this.applications = inputs.applications().size();
        this.inputs = inputs;
        this.shares = Map.copyOf(shares);
    }

    public UUID id() {
        return id;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public Instant allocatedAt() {
        return allocatedAt;
    }

    /** How many were shared. */
    public int applications() {
        return applications;
    }

    public Allocation inputs() {
        return inputs;
    }

    /** The assessors of each application, as they were chosen. */
    public Map<UUID, List<UUID>> shares() {
        return shares;
    }

    /** Whether the same inputs give the same assessors again. */
    public boolean isRepeatable() {
        return inputs.share().equals(shares);
    }
}
