package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate is asked to answer a questionnaire before the interview. */
@EventName("hiring.assessment.questionnaire-invited.v1")
public record QuestionnaireInvited(
        UUID applicationId, UUID vacancyId, UUID candidateId, String stageCode, Instant occurredAt)
        implements AssessmentEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
