package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessor no longer assesses an application at a stage, and may no longer read its form. Scores already given stay.
 */
@EventName("hiring.assessment.assessor-unassigned.v1")
public record AssessorUnassigned(
        UUID applicationId, UUID vacancyId, String stageCode, UUID assessorId, Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
