package hiring.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A recruiter has extended the deadline for one candidate.
 *
 * @param until the first instant at which this application is late
 */
@EventName("hiring.application.deadline-extended.v1")
public record ApplicationDeadlineExtended(
        UUID applicationId, UUID vacancyId, UUID candidateId, Instant until, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
