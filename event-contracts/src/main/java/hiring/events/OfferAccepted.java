package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The candidate has accepted the offer. */
@EventName("hiring.offer.accepted.v1")
public record OfferAccepted(UUID offerId, UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
