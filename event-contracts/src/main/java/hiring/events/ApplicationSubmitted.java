package hiring.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's application is complete and in time.
 *
 * @param adjustments by stage; absent if the candidate asks for none
 */
@EventName("hiring.application.submitted.v1")
public record ApplicationSubmitted(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        boolean guaranteedInterview,
        @Nullable List<StageAdjustment> adjustments,
        Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    public ApplicationSubmitted {
        adjustments = adjustments == null || adjustments.isEmpty() ? null : List.copyOf(adjustments);
    }

    /** An event of a candidate who asks for no adjustment. */
    public ApplicationSubmitted(
            UUID applicationId, UUID vacancyId, UUID candidateId, boolean guaranteedInterview, Instant occurredAt) {
        this(applicationId, vacancyId, candidateId, guaranteedInterview, null, occurredAt);
    }

    public List<StageAdjustment> adjustmentsOrNone() {
        return adjustments == null ? List.of() : adjustments;
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
