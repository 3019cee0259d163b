package hiring.assessment.moderation;

import hiring.assessment.participation.Participation;
import hiring.assessment.sheet.Score;
import hiring.events.id.StaffId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Scores of an application at a stage that people agree on before they count. The original scores stay. */
@Entity
@Table(name = "moderation")
public class Moderation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "entry_id")
    private UUID participationId;

    private UUID applicationId;

    private UUID vacancyId;

    private String stageCode;

    @Enumerated(EnumType.STRING)
    private ModerationCause cause;

    @Enumerated(EnumType.STRING)
    private ModerationStatus status;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> lines;

    private UUID[] scorers;

    private Instant openedAt;

    private @Nullable UUID openedBy;

    private @Nullable String reason;

    private @Nullable Instant decidedAt;

    private @Nullable UUID decidedBy;

    // Of the terms under which it was decided; queries of those who look at it later read it
    @SuppressWarnings("UnusedVariable")
    private @Nullable String planHash;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<Score> decision;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<UUID> participants;

    protected Moderation() {
        // For Hibernate
    }

    private Moderation(
            Participation participation,
            ModerationCause cause,
            List<String> lines,
            Collection<UUID> scorers,
            Instant now) {
        this.id = TimeOrderedIds.next();
        this.participationId = participation.id();
        this.applicationId = participation.applicationId();
        this.vacancyId = participation.vacancyId();
        this.stageCode = participation.stageCode();
        this.cause = cause;
        this.status = ModerationStatus.OPEN;
        this.lines = List.copyOf(lines);
        this.scorers = scorers.toArray(UUID[]::new);
        this.openedAt = now;
    }

    /** The scores of these lines differ too much. */
    static Moderation ofDifference(
            Participation participation, List<String> lines, Collection<UUID> scorers, Instant now) {
        return new Moderation(participation, ModerationCause.DIFFERENCE, lines, scorers, now);
    }

    /** A recruiter has these lines talked through. */
    static Moderation washUp(
            Participation participation,
            List<String> lines,
            Collection<UUID> scorers,
            String reason,
            StaffId by,
            Instant now) {
        Moderation washUp = new Moderation(participation, ModerationCause.WASH_UP, lines, scorers, now);
        washUp.reason = reason;
        washUp.openedBy = by.value();
        return washUp;
    }

    public UUID id() {
        return id;
    }

    UUID participationId() {
        return participationId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public ModerationCause cause() {
        return cause;
    }

    public ModerationStatus status() {
        return status;
    }

    public List<String> lines() {
        return lines;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<UUID> openedBy() {
        return Optional.ofNullable(openedBy);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The decided scores; empty until they are decided. */
    public List<Score> decision() {
        return decision == null ? List.of() : decision;
    }

    Set<UUID> scorers() {
        return Set.of(scorers);
    }

    boolean isScoredBy(StaffId person) {
        return scorers().contains(person.value());
    }

    boolean isDecidedAs(List<Score> scores, List<UUID> people) {
        return decision().equals(scores) && (participants == null ? List.of() : participants).equals(people);
    }

    void decide(List<Score> scores, List<UUID> people, String underPlan, StaffId by, Instant now) {
        become(ModerationStatus.DECIDED);
        decision = List.copyOf(scores);
        participants = List.copyOf(people);
        decidedBy = by.value();
        planHash = underPlan;
        decidedAt = now;
    }

    void cancel() {
        become(ModerationStatus.CANCELLED);
    }

    private void become(ModerationStatus target) {
        if (!status.next().contains(target)) {
            throw new IllegalStateException("Moderation %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }
}
