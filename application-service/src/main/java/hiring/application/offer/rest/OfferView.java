package hiring.application.offer.rest;

import hiring.application.offer.Offer;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.OfferTerms;
import hiring.events.PublishedTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer.
 *
 * @param employment notice, leave and what else the vacancy was published with
 * @param lateFrom the first instant at which an answer is late
 */
record OfferView(
        UUID id,
        UUID applicationId,
        UUID vacancyId,
        OfferStatus status,
        BigDecimal salary,
        String grade,
        LocalDate startsOn,
        LocalDate respondBy,
        Instant lateFrom,
        List<String> conditions,
        @Nullable PublishedTerms employment,
        Instant madeAt,
        @Nullable Instant endedAt) {

    static OfferView of(Offer offer) {
        OfferTerms terms = offer.terms();
        return new OfferView(
                offer.id(),
                offer.applicationId().value(),
                offer.vacancyId().value(),
                offer.status(),
                terms.salary(),
                terms.grade(),
                terms.startsOn(),
                terms.respondBy(),
                offer.lateFrom(),
                terms.conditions(),
                terms.employment(),
                offer.madeAt(),
                offer.endedAt());
    }
}
