package hiring.application.offer;

import hiring.application.submission.OffersToApplicant;
import hiring.events.OfferDeclined;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What becomes of an offer when the candidate withdraws. */
@ApplicationScoped
public class OffersAtWithdrawal implements OffersToApplicant {

    private final Offers offers;
    private final Outbox outbox;
    private final Audit audit;

    OffersAtWithdrawal(Offers offers, Outbox outbox, Audit audit) {
        this.offers = offers;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public boolean isAccepted(UUID applicationId) {
        return offers.ofApplication(applicationId)
                .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
                .isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void declineOpen(UUID applicationId, Instant now) {
        offers.holdingOpenOf(applicationId).ifPresent(offer -> {
            offer.declineForWithdrawal(now);
            outbox.add(new OfferDeclined(offer.id(), applicationId, offer.vacancyId(), offer.candidateId(), now));
            audit.record("offer.answered", applicationId, Map.of("answer", Answer.DECLINED.name()));
        });
    }
}
