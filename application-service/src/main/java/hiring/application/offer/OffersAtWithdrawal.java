package hiring.application.offer;

import hiring.application.audit.ApplicationAction;
import hiring.application.withdrawal.OffersToApplicant;
import hiring.events.id.ApplicationId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Declines the open offer of a candidate who withdraws. */
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
    public boolean isAccepted(ApplicationId applicationId) {
        return offers.ofApplication(applicationId)
                .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
                .isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void declineOpen(ApplicationId applicationId, Instant now) {
        offers.holdingOpenOf(applicationId).ifPresent(offer -> {
            outbox.add(offer.decline(now));
            audit.record(
                    ApplicationAction.OFFER_ANSWERED,
                    applicationId.value(),
                    Map.of("answer", OfferAnswer.DECLINED.name()));
        });
    }
}
