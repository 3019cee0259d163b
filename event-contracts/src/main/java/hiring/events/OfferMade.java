package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employer has offered the post.
 *
 * @param respondBy the first instant at which an answer is late
 * @param noticeMonths as the vacancy was published with; absent where it was published without
 * @param annualLeaveDays likewise
 */
@EventName("hiring.offer.made.v1")
public record OfferMade(
        UUID offerId,
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        Instant respondBy,
        LocalDate startsOn,
        @Nullable Integer noticeMonths,
        @Nullable Integer annualLeaveDays,
        Instant occurredAt)
        implements ApplicationEvent {

    @Override
    public UUID key() {
        return applicationId;
    }
}
