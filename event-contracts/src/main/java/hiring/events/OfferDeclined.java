package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The candidate has declined the offer. */
@EventName("hiring.offer.declined.v1")
public record OfferDeclined(UUID offerId, UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
