package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is published whether a candidate goes on from a stage, and to which. */
@EventName("hiring.assessment.stage-outcome-decided.v1")
public record StageOutcomeDecided(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        Outcome outcome,
        @Nullable String nextStageCode,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** Whether the candidate goes on. */
    public enum Outcome {
        PROGRESSED,
        NOT_PROGRESSED
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
