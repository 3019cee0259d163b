package hiring.assessment.correction;

import hiring.assessment.scoring.Assignment;
import hiring.assessment.sheet.Score;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A sheet as it was before its assessor corrected it, or before its scores became void. */
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

    private @Nullable String planHash;

    // Absent of those that an earlier version of this service stored after the column came
    @SuppressWarnings("UnusedVariable") // Queries read it
    private @Nullable UUID vacancyId;

    @SuppressWarnings("UnusedVariable")
    private @Nullable String stageCode;

    private @Nullable UUID applicationId;

    private @Nullable UUID assessorId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    /** Why it does not count any more. */
    public enum Cause {
        CORRECTED,
        /** The terms of the stage were changed. */
        PLAN_REOPENED
    }

    protected ScoreRevision() {
        // For Hibernate
    }

    private ScoreRevision(Assignment former, Cause cause, String reason, Instant now) {
        this.id = TimeOrderedIds.next();
        this.assignmentId = former.id();
        this.sheet = former.sheet();
        this.scoredAt = former.scoredAt().orElseThrow();
        this.reason = reason;
        this.replacedAt = now;
        this.planHash = former.planHash().orElse(null);
        this.cause = cause;
        this.vacancyId = former.vacancyId();
        this.stageCode = former.stageCode();
        this.applicationId = former.applicationId();
        this.assessorId = former.assessorId();
    }

    static ScoreRevision ofCorrected(Assignment former, String reason, Instant now) {
        return new ScoreRevision(former, Cause.CORRECTED, reason, now);
    }

    static ScoreRevision ofVoid(Assignment former, String reason, Instant now) {
        return new ScoreRevision(former, Cause.PLAN_REOPENED, reason, now);
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

    /** Of the terms under which it was scored; empty of sheets from before it was stored. */
    public Optional<String> planHash() {
        return Optional.ofNullable(planHash);
    }

    public Optional<UUID> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    public Optional<UUID> assessorId() {
        return Optional.ofNullable(assessorId);
    }

    public Cause cause() {
        return cause;
    }

    public String reason() {
        return reason;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
