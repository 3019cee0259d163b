package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate has requested feedback after the decision. */
@EventName("hiring.application.feedback-requested.v1")
public record FeedbackRequested(UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
