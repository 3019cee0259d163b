package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** A candidate's application is complete and in time. */
@EventName("hiring.application.submitted.v1")
public record ApplicationSubmitted(
        UUID applicationId, UUID vacancyId, UUID candidateId, boolean guaranteedInterview, Instant occurredAt)
        implements ApplicationEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
