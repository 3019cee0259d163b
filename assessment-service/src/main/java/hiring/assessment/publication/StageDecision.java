package hiring.assessment.publication;

import hiring.assessment.shortlist.Calculation;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.StageVerdict;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The published decision on one candidate, with its reasons. */
@Entity
@Immutable
@Table(name = "stage_decision")
public class StageDecision {

    // One generator for all: later decisions have higher ids, also within a millisecond

    @Id
    private UUID id;

    private UUID publicationId;

    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private StageVerdict verdict;

    private BigDecimal total;

    private @Nullable Integer rank;

    private boolean guaranteedInterview;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Reason> reasons;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Reason> marks;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Calculation calculation;

    protected StageDecision() {
        // For Hibernate
    }

    StageDecision(UUID publicationId, Proposed proposed) {
        this.id = TimeOrderedIds.next();
        this.publicationId = publicationId;
        this.applicationId = proposed.applicationId();
        this.verdict = proposed.verdict();
        this.total = proposed.total().shown();
        this.rank = proposed.rank();
        this.guaranteedInterview = proposed.guaranteedInterview();
        this.reasons = proposed.reasons();
        this.marks = proposed.marks();
        this.calculation = proposed.calculation();
    }

    UUID id() {
        return id;
    }

    UUID publicationId() {
        return publicationId;
    }

    UUID applicationId() {
        return applicationId;
    }

    StageVerdict verdict() {
        return verdict;
    }

    BigDecimal total() {
        return total;
    }

    @Nullable
    Integer rank() {
        return rank;
    }

    boolean guaranteedInterview() {
        return guaranteedInterview;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Reason> marks() {
        return marks;
    }

    /** Absent where an earlier version published it. */
    @Nullable
    Calculation calculation() {
        return calculation;
    }
}
