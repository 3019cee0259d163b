package hiring.notification.call;

import com.fasterxml.uuid.Generators;
import hiring.notification.obligation.Obligation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that a person makes to meet an obligation. */
@Entity
public class Call {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID obligationId;
    private UUID vacancyId;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private int attempts;
    private Instant dueSince;
    private @Nullable Instant doneAt;

    protected Call() {
        // For Hibernate
    }

    public Call(Obligation obligation, Instant now) {
        id = Generators.timeBasedEpochGenerator().generate();
        obligationId = obligation.id();
        vacancyId = obligation.vacancyId();
        state = CallState.DUE;
        dueSince = now;
    }

    AttemptOutcome attempt(CallResult result, Instant now) {
        if (state != CallState.DUE) {
            return new AttemptOutcome.NotDue(state);
        }
        attempts++;
        if (result.completes()) {
            state = CallState.DONE;
            doneAt = now;
        }
        return new AttemptOutcome.Noted(state, attempts);
    }

    void cancel() {
        if (state == CallState.DUE) {
            state = CallState.CANCELLED;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID obligationId() {
        return obligationId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public CallState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueSince() {
        return dueSince;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
