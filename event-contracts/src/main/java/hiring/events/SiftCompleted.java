package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** All scores of an application at a review of forms are final. */
@EventName("hiring.assessment.sift-completed.v1")
public record SiftCompleted(UUID applicationId, UUID vacancyId, String stageCode, Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
