package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** An appointable candidate waits at this place of the reserve list; 1 is first. */
@EventName("hiring.assessment.reserve-listed.v1")
public record ReserveListed(UUID applicationId, UUID vacancyId, UUID candidateId, int rank, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
