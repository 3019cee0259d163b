package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** An appointable candidate is on the reserve list at this place; 1 is first. */
@EventName("hiring.assessment.reserve-listed.v1")
public record ReserveListed(UUID applicationId, UUID vacancyId, UUID candidateId, int rank, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
