package hiring.notification.call;

import hiring.events.id.StaffId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One attempt to call a candidate. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Kept as a record of what was done, read by queries
public class CallAttempt {

    @Id
    private UUID id;

    private UUID callId;

    @Enumerated(EnumType.STRING)
    private CallResult result;

    private UUID madeBy;
    private Instant madeAt;

    protected CallAttempt() {
        // For Hibernate
    }

    CallAttempt(UUID callId, CallResult result, StaffId madeBy, Instant madeAt) {
        this.id = TimeOrderedIds.next();
        this.callId = callId;
        this.result = result;
        this.madeBy = madeBy.value();
        this.madeAt = madeAt;
    }
}
