package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate has handed in or replaced the video of an activity. */
@EventName("hiring.assessment.video-submitted.v1")
public record VideoSubmitted(UUID applicationId, UUID vacancyId, UUID candidateId, String stageCode, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
