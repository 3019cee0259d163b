package hiring.events;

import java.time.Instant;
import java.util.UUID;

/** The time to answer an offer has ended without an answer. */
@EventName("hiring.offer.lapsed.v1")
public record OfferLapsed(UUID offerId, UUID applicationId, UUID vacancyId, UUID candidateId, Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    @Override
    public UUID key() {
        return applicationId;
    }
}
