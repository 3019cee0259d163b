package hiring.notification.call;

import hiring.events.CallCompleted;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.notification.obligation.Obligation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that a recruiter makes to meet an obligation. */
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

    Call(Obligation obligation, Instant now) {
        id = TimeOrderedIds.next();
        obligationId = obligation.id();
        vacancyId = obligation.vacancyId().value();
        state = CallState.DUE;
        dueSince = now;
    }

    /** A recruiter has tried to make the call, which is due. The event where the candidate was told. */
    Optional<CallCompleted> attempt(CallResult result, Obligation obligation, Instant now) {
        attempts++;
        if (!result.completes()) {
            return Optional.empty();
        }
        state = state.become(CallState.DONE);
        doneAt = now;
        return Optional.of(obligation.toldByCall(now));
    }

    void cancel() {
        if (state == CallState.DUE) {
            state = state.become(CallState.CANCELLED);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID obligationId() {
        return obligationId;
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
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
