package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** An assessor must score an application at a stage, and may read its anonymised form. */
@EventName("hiring.assessment.assessor-assigned.v1")
public record AssessorAssigned(
        UUID applicationId, UUID vacancyId, String stageCode, UUID assessorId, Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
