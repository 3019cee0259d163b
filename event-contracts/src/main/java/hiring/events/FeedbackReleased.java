package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The feedback that a candidate requested can be read. */
@EventName("hiring.assessment.feedback-released.v1")
public record FeedbackReleased(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
