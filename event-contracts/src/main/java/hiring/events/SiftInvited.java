package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate may take part in a stage with a window: a submitted activity or a test. */
@EventName("hiring.assessment.sift-invited.v1")
public record SiftInvited(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        Instant opensAt,
        Instant closesAt,
        Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
