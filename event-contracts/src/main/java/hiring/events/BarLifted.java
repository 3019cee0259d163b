package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A bar does not hold any more, because the register was put right: the candidate did attend.
 *
 * @param number as in {@link CandidateBarred}; the highest counts
 */
@EventName("hiring.assessment.bar-lifted.v1")
public record BarLifted(
        UUID applicationId, UUID vacancyId, UUID candidateId, String stageCode, int number, Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
