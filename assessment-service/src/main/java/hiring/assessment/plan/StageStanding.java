package hiring.assessment.plan;

import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a stage, as a row. Its definition is in the {@link SelectionProcess}. */
@Entity
@Table(name = "plan_stage")
public class StageStanding {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID vacancyId;

    private String code;

    private int position;

    @Enumerated(EnumType.STRING)
    private StageState state;

    private boolean openAnnounced;

    @Enumerated(EnumType.STRING)
    private @Nullable OptionalDecision decision;

    private @Nullable String decisionReason;

    private @Nullable UUID decidedBy;

    private @Nullable Instant decidedAt;

    protected StageStanding() {
        // For Hibernate
    }

    StageStanding(UUID vacancyId, String code, int position) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId;
        this.code = code;
        this.position = position;
        this.state = StageState.PENDING;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public StageState state() {
        return state;
    }

    Optional<OptionalDecision> decision() {
        return Optional.ofNullable(decision);
    }

    Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    boolean openAnnounced() {
        return openAnnounced;
    }

    void announceOpen() {
        openAnnounced = true;
    }

    void decide(OptionalDecision what, String reason, UUID by, Instant now) {
        decision = what;
        decisionReason = reason;
        decidedBy = by;
        decidedAt = now;
    }

    void become(StageState target) {
        if (!state.next().contains(target)) {
            throw new IllegalStateException(
                    "Stage %s of %s cannot go from %s to %s".formatted(code, vacancyId, state, target));
        }
        state = target;
    }
}
