package hiring.application.offer;

import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.offer.AnswerOutcome.Answered;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A candidate accepts or declines. */
@ApplicationScoped
public class AnswerOffer {

    private final Offers offers;
    private final Applications applications;
    private final Vacancies vacancies;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    AnswerOffer(
            Offers offers,
            Applications applications,
            Vacancies vacancies,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.offers = offers;
        this.applications = applications;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the candidate has no such offer. */
    @Transactional
    public Optional<AnswerOutcome> answer(CandidateId candidate, UUID offerId, OfferAnswer answer) {
        // The application before its offer, as a withdrawal takes them, so that the two cannot block each other
        return offers.applicationOf(offerId, candidate)
                .flatMap(applicationId -> applications.holdingOwnedBy(candidate, applicationId))
                .flatMap(application -> offers.holding(offerId))
                .map(offer -> {
                    AnswerOutcome outcome = answer(offer, answer);
                    if (outcome instanceof Answered answered) {
                        outbox.add(answered.event());
                        audit.record(
                                ApplicationAction.OFFER_ANSWERED,
                                offer.applicationId().value(),
                                Map.of("answer", answer.name()));
                    }
                    return outcome;
                });
    }

    // The offers of a withdrawn vacancy end one after the other; none of them is answered meanwhile
    private AnswerOutcome answer(Offer offer, OfferAnswer answer) {
        boolean ending = offer.status() == OfferStatus.OPEN
                && vacancies.known(offer.vacancyId()).map(Vacancy::isWithdrawn).orElse(false);
        return ending ? new AnswerOutcome.Withdrawn() : offer.answer(answer, clock.instant());
    }
}
