package hiring.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person has published the shortlist of a stage. The outcome of each candidate follows as {@link StageOutcomeDecided}
 * or {@link OutcomeDecided}; where it replaces an earlier publication, only of those candidates whose outcome differs.
 *
 * @param publication the number of the stage's publication, from 1; absent in events that were written before this
 *     field existed, of which each is the first
 * @param replaces the number of the publication that it replaces; absent of the first
 */
@EventName("hiring.assessment.shortlist-published.v1")
public record ShortlistPublished(
        UUID vacancyId,
        String stageCode,
        int considered,
        int progressed,
        @Nullable Integer publication,
        @Nullable Integer replaces,
        Instant occurredAt)
        implements AssessmentEvent {

    /** The number of a stage's first publication. */
    public static final int FIRST = 1;

    @Override
    public UUID key() {
        return vacancyId;
    }
}
