package hiring.application.offer;

import hiring.application.audit.ApplicationAction;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ends open offers when the employer withdraws the vacancy. See decision 0031. */
@ApplicationScoped
public class WithdrawOffers {

    private final Offers offers;
    private final Audit audit;

    WithdrawOffers(Offers offers, Audit audit) {
        this.offers = offers;
        this.audit = audit;
    }

    /**
     * What was found.
     *
     * @param withdrawn the offers that were open, by their applications
     * @param accepted the applications of those who had accepted before, to whom the employer is bound
     */
    public record Ended(Map<UUID, UUID> withdrawn, Set<UUID> accepted) {

        public Ended {
            withdrawn = Map.copyOf(withdrawn);
            accepted = Set.copyOf(accepted);
        }
    }

    /**
     * Ends the open offers of a page of the vacancy's applications. No event tells of it alone: {@code
     * ApplicationStopped} names the offer, so that the candidate is told once. The vacancy is withdrawn, so that no
     * offer is made or answered meanwhile.
     *
     * @param after the page's applications have greater ids
     * @param upTo the last id of the page
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ended withdrawOpen(VacancyId vacancyId, ApplicationId after, ApplicationId upTo, Instant now) {
        Map<UUID, UUID> withdrawn = new HashMap<>();
        for (Offer offer : offers.holdingOpenIn(vacancyId, after, upTo)) {
            offer.withdraw(now);
            withdrawn.put(offer.applicationId().value(), offer.id());
            audit.record(
                    ApplicationAction.OFFER_WITHDRAWN,
                    offer.applicationId().value(),
                    Map.of("offer", offer.id().toString()));
        }
        return new Ended(withdrawn, offers.acceptedIn(vacancyId, after, upTo));
    }
}
