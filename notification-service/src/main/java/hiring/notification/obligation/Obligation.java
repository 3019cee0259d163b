package hiring.notification.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Somebody must be told something, by one channel or several. */
@Entity
public class Obligation {

    @Id
    private UUID id;

    @Version
    private int version;

    // Its uniqueness is the database's last word on "once per cause"
    @SuppressWarnings("UnusedVariable") // Read by people and the database only
    private String cause;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID vacancyId;
    private UUID applicationId;
    private UUID candidateId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Particulars particulars;

    private int sequence;
    private int openChannels;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    private Instant causedAt;

    @SuppressWarnings("UnusedVariable") // Read by queries
    private Instant raisedAt;

    private @Nullable Instant doneAt;

    protected Obligation() {
        // For Hibernate
    }

    /**
     * An obligation that waits for its facts.
     *
     * @param sequence how many obligations there were before about the same thing, which this one replaces
     */
    public Obligation(Cause cause, int sequence, Instant now) {
        this.id = cause.obligationId();
        this.cause = cause.key();
        this.kind = cause.kind();
        this.vacancyId = cause.vacancyId();
        this.applicationId = cause.applicationId();
        this.candidateId = cause.candidateId();
        this.particulars = cause.particulars();
        this.sequence = sequence;
        this.state = ObligationState.WAITING;
        this.causedAt = cause.at();
        this.raisedAt = now;
    }

    /** Its channels are decided. */
    public void open(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("An obligation without a channel would never be met");
        }
        become(ObligationState.OPEN);
        openChannels = channels;
    }

    /** One of its channels is done; the last one makes the obligation done. */
    public void channelDone(Instant now) {
        // A result that comes after the erasure is late, not wrong: the message was already on its way
        if (state == ObligationState.CANCELLED) {
            return;
        }
        openChannels--;
        if (openChannels == 0) {
            become(ObligationState.DONE);
            doneAt = now;
        }
    }

    /** Nothing can or need be told any more. What is final stays. */
    public void cancel() {
        if (state.next().contains(ObligationState.CANCELLED)) {
            become(ObligationState.CANCELLED);
            openChannels = 0;
        }
    }

    private void become(ObligationState target) {
        if (!state.next().contains(target)) {
            throw new IllegalStateException("Obligation %s cannot go from %s to %s".formatted(id, state, target));
        }
        state = target;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID candidateId() {
        return candidateId;
    }

    public Particulars particulars() {
        return particulars;
    }

    /** 0 for the first invitation to a stage, 1 for the one that replaces it, and so on. */
    public int sequence() {
        return sequence;
    }

    /** Whether it is about the same thing as an earlier one, so that only this one holds. */
    public boolean replaces(Obligation other) {
        return kind == other.kind
                && applicationId.equals(other.applicationId)
                && Objects.equals(particulars.stageCode(), other.particulars.stageCode())
                && causedAt.isAfter(other.causedAt);
    }

    public ObligationState state() {
        return state;
    }

    public Instant causedAt() {
        return causedAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
