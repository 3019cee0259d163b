package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate is asked to answer a questionnaire before the interview.
 *
 * @param admission counts how often the candidate was let into the stage: more than 1 where a publication that was
 *     replaced had let the candidate in before; absent the first time
 */
@EventName("hiring.assessment.questionnaire-invited.v1")
public record QuestionnaireInvited(
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        String stageCode,
        @Nullable Integer admission,
        Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    /** The first invitation of a candidate. */
    public QuestionnaireInvited(
            UUID applicationId, UUID vacancyId, UUID candidateId, String stageCode, Instant occurredAt) {
        this(applicationId, vacancyId, candidateId, stageCode, null, occurredAt);
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
