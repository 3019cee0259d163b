package hiring.assessment.correction;

import com.fasterxml.uuid.Generators;
import hiring.assessment.scoring.Assignment;
import hiring.assessment.sheet.Score;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A sheet as it was before its assessor corrected it. */
@Entity
@Immutable
@Table(name = "score_revision")
public class ScoreRevision {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries read it
    private UUID assignmentId;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Score> sheet;

    private Instant scoredAt;

    private String reason;

    private Instant replacedAt;

    protected ScoreRevision() {
        // For Hibernate
    }

    ScoreRevision(Assignment former, String reason, Instant now) {
        this.id = Generators.timeBasedEpochGenerator().generate();
        this.assignmentId = former.id();
        this.sheet = former.sheet();
        this.scoredAt = former.scoredAt().orElseThrow();
        this.reason = reason;
        this.replacedAt = now;
    }

    public UUID id() {
        return id;
    }

    public List<Score> sheet() {
        return sheet;
    }

    public Instant scoredAt() {
        return scoredAt;
    }

    public String reason() {
        return reason;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
