package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a stage for one candidate was published: whether the candidate advances, and to which stage. A later
 * publication of the stage can replace it: the outcome with the highest number holds (decision 0064).
 *
 * @param publication the number of the stage's publication, from 1; absent in events that were written before this
 *     field existed, of which each is of the first
 */
@EventName("hiring.assessment.stage-outcome-decided.v1")
public record StageOutcomeDecided(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        Outcome outcome,
        @Nullable String nextStageCode,
        @Nullable Integer publication,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** Whether the candidate advances. */
    public enum Outcome {
        PROGRESSED,
        NOT_PROGRESSED
    }

    /** An event of the first publication, as it was written before publications had numbers. */
    public StageOutcomeDecided(
            UUID applicationId,
            UUID vacancyId,
            UUID candidateId,
            String stageCode,
            Outcome outcome,
            @Nullable String nextStageCode,
            Instant occurredAt) {
        this(applicationId, vacancyId, candidateId, stageCode, outcome, nextStageCode, null, occurredAt);
    }

    /** The number of the publication, also of an event that does not say it. */
    public int publicationOrFirst() {
        return publication == null ? ShortlistPublished.FIRST : publication;
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
