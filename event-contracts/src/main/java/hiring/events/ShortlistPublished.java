package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A person has published the shortlist of a stage. The outcome of each candidate follows as {@link StageOutcomeDecided}
 * or {@link OutcomeDecided}.
 */
@EventName("hiring.assessment.shortlist-published.v1")
public record ShortlistPublished(UUID vacancyId, String stageCode, int considered, int progressed, Instant occurredAt)
        implements AssessmentEvent {

    @Override
    public UUID key() {
        return vacancyId;
    }
}
