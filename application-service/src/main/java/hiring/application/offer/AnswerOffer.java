package hiring.application.offer;

import hiring.application.offer.AnswerOutcome.Answered;
import hiring.application.submission.Applications;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A candidate accepts or declines. */
@ApplicationScoped
public class AnswerOffer {

    private final Offers offers;
    private final Applications applications;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    AnswerOffer(Offers offers, Applications applications, Outbox outbox, Audit audit, InstantSource clock) {
        this.offers = offers;
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such offer. */
    @Transactional
    public Optional<AnswerOutcome> answer(UUID candidate, UUID offerId, Answer answer) {
        // The application before its offer, as a withdrawal takes them, so that the two cannot block each other
        return offers.applicationOf(offerId, candidate)
                .flatMap(applicationId -> applications.holdingOwnedBy(candidate, applicationId))
                .flatMap(application -> offers.holding(offerId))
                .map(offer -> {
                    AnswerOutcome outcome = offer.answer(answer, clock.instant());
                    if (outcome instanceof Answered) {
                        publish(offer, answer);
                    }
                    return outcome;
                });
    }

    private void publish(Offer offer, Answer answer) {
        Instant at = java.util.Objects.requireNonNull(offer.endedAt());
        outbox.add(
                switch (answer) {
                    case ACCEPTED ->
                        new OfferAccepted(
                                offer.id(), offer.applicationId(), offer.vacancyId(), offer.candidateId(), at);
                    case DECLINED ->
                        new OfferDeclined(
                                offer.id(), offer.applicationId(), offer.vacancyId(), offer.candidateId(), at);
                });
        audit.record("offer.answered", offer.applicationId(), Map.of("answer", answer.name()));
    }
}
