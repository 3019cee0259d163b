package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All scores of an application at a review of forms are final. Again, if the terms of the stage are changed afterwards.
 *
 * @param planHash SHA-256 of the terms of the stage, in hexadecimal digits; absent in events that were written before
 *     this field existed
 */
@EventName("hiring.assessment.sift-completed.v1")
public record SiftCompleted(
        UUID applicationId,
        UUID vacancyId,
        String stageCode,
        @Nullable String planHash,
        Instant occurredAt) implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
