package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor must score an application at a stage, and may read its anonymised form.
 *
 * @param disclosure whether the form shows the assessor the candidate's name; absent for {@code ANONYMOUS}, as in
 *     events that were written before this field existed
 */
@EventName("hiring.assessment.assessor-assigned.v1")
public record AssessorAssigned(
        UUID applicationId,
        UUID vacancyId,
        String stageCode,
        UUID assessorId,
        @Nullable DisclosureRule disclosure,
        Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
