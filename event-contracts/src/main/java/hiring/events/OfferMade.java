package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The employer has offered the post. {@code respondBy} is the first instant at which an answer is late. */
@EventName("hiring.offer.made.v1")
public record OfferMade(
        UUID offerId,
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        Instant respondBy,
        LocalDate startsOn,
        Instant occurredAt)
        implements ApplicationEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
