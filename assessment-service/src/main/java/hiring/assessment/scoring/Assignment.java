package hiring.assessment.scoring;

import com.fasterxml.uuid.Generators;
import hiring.assessment.progress.Entry;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One assessor's sheet for one application at one stage. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID entryId;

    private UUID applicationId;

    private UUID vacancyId;

    private String stageCode;

    private UUID assessorId;

    private @Nullable Instant notBefore;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private @Nullable Instant scoredAt;

    private @Nullable Instant releasedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<Score> sheet;

    protected Assignment() {
        // For Hibernate
    }

    Assignment(Entry entry, UUID assessorId, @Nullable Instant notBefore) {
        this.id = Generators.timeBasedEpochGenerator().generate();
        this.entryId = entry.id();
        this.applicationId = entry.applicationId();
        this.vacancyId = entry.vacancyId();
        this.stageCode = entry.stageCode();
        this.assessorId = assessorId;
        this.notBefore = notBefore;
        this.status = AssignmentStatus.TO_SCORE;
    }

    public UUID id() {
        return id;
    }

    UUID entryId() {
        return entryId;
    }

    UUID assessorId() {
        return assessorId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    String stageCode() {
        return stageCode;
    }

    AssignmentStatus status() {
        return status;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    Optional<Instant> scoredAt() {
        return Optional.ofNullable(scoredAt);
    }

    List<Score> sheet() {
        return sheet == null ? List.of() : sheet;
    }

    boolean mayBeScored(Instant now) {
        return notBefore == null || !now.isBefore(notBefore);
    }

    void score(List<Score> scores, Instant now) {
        if (status != AssignmentStatus.TO_SCORE) {
            throw new IllegalStateException("Assignment %s is %s".formatted(id, status));
        }
        status = AssignmentStatus.SCORED;
        sheet = List.copyOf(scores);
        scoredAt = now;
    }

    /** Whether the assessor may no longer see it, nor the application for it. */
    boolean isReleased() {
        return releasedAt != null;
    }

    /** Whether it waits for another assessor. */
    boolean isVacant() {
        return status == AssignmentStatus.TO_SCORE && isReleased();
    }

    /** Closes it to its assessor. A score that was given stays. */
    void release(Instant now) {
        if (releasedAt == null) {
            releasedAt = now;
        }
    }

    /** Another assessor has a sheet in its place. */
    void replace(Instant now) {
        if (status == AssignmentStatus.SCORED) {
            throw new IllegalStateException("Assignment %s is scored".formatted(id));
        }
        status = AssignmentStatus.REASSIGNED;
        release(now);
    }

    /** Its assessor, who had given it back, is to score after all. */
    void giveAgain(@Nullable Instant toNotBefore) {
        if (status != AssignmentStatus.SCORED) {
            status = AssignmentStatus.TO_SCORE;
        }
        notBefore = toNotBefore;
        releasedAt = null;
    }

    // A sheet that is final stays, for feedback
    void cancel() {
        if (status == AssignmentStatus.TO_SCORE) {
            status = AssignmentStatus.CANCELLED;
        }
    }

    void reopen() {
        if (status == AssignmentStatus.CANCELLED) {
            status = AssignmentStatus.TO_SCORE;
        }
    }
}
