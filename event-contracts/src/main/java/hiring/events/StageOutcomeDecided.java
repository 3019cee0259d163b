package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of a stage for one candidate was published: whether the candidate advances, and to which stage. */
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

    /** Whether the candidate advances. */
    public enum Outcome {
        PROGRESSED,
        NOT_PROGRESSED
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
