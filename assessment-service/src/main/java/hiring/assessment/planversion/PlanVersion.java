package hiring.assessment.planversion;

import hiring.events.PlanReopened;
import hiring.events.id.StaffId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One version of the terms by which a stage is scored. Never changed. */
@Entity
@Immutable
@Table(name = "plan_version")
public class PlanVersion {

    @Id
    private UUID id;

    // Read by queries only, as the stage is
    @SuppressWarnings("UnusedVariable")
    private UUID vacancyId;

    @SuppressWarnings("UnusedVariable")
    private String stageCode;

    private int number;

    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private StageTerms terms;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private @Nullable Instant inForceSince;

    private @Nullable UUID changedBy;

    @Enumerated(EnumType.STRING)
    private PlanReopened.@Nullable Reason reason;

    private @Nullable String explanation;

    private int voided;

    /** Why there is this version. */
    public enum Cause {
        /** With the vacancy. */
        PUBLISHED,
        /** Before the first score. */
        CHANGED,
        /** After the first score; the scores before do not count. */
        REOPENED
    }

    /** Who changed the terms, and why. */
    public record Change(
            Cause cause,
            StaffId by,
            PlanReopened.@Nullable Reason reason,
            @Nullable String explanation,
            int voided) {}

    protected PlanVersion() {
        // For Hibernate
    }

    private PlanVersion(
            UUID vacancyId,
            String stageCode,
            PlanInForce inForce,
            StageTerms terms,
            Cause cause,
            @Nullable Instant at) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId;
        this.stageCode = stageCode;
        this.number = inForce.number();
        this.hash = inForce.hash();
        this.terms = terms;
        this.cause = cause;
        this.inForceSince = at;
    }

    /** As it came with the vacancy; {@code at} is absent where that was not stored. */
    static PlanVersion published(
            UUID vacancyId, String stageCode, PlanInForce inForce, StageTerms terms, @Nullable Instant at) {
        return new PlanVersion(vacancyId, stageCode, inForce, terms, Cause.PUBLISHED, at);
    }

    static PlanVersion changed(
            UUID vacancyId, String stageCode, PlanInForce inForce, StageTerms terms, Change change, Instant at) {
        PlanVersion version = new PlanVersion(vacancyId, stageCode, inForce, terms, change.cause(), at);
        version.changedBy = change.by().value();
        version.reason = change.reason();
        version.explanation = change.explanation();
        version.voided = change.voided();
        return version;
    }

    public int number() {
        return number;
    }

    public String hash() {
        return hash;
    }

    public StageTerms terms() {
        return terms;
    }

    public Cause cause() {
        return cause;
    }

    /** Empty of a first version that was published before versions were stored. */
    public Optional<Instant> inForceSince() {
        return Optional.ofNullable(inForceSince);
    }

    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Optional<PlanReopened.Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** In words, for those who look at it later. */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    /** How many sheets did not count any more. */
    public int voided() {
        return voided;
    }
}
