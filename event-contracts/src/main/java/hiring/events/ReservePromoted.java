package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** An opening has become free and may be offered to a candidate of the reserve list. */
@EventName("hiring.assessment.reserve-promoted.v1")
public record ReservePromoted(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
