package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate has a place in a session with other candidates, for example of an assessment centre. */
@EventName("hiring.assessment.session-allocated.v1")
public record SessionAllocated(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String place,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
