package hiring.application.offer;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.kit.audit.Audit;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import hiring.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recruiter offers the post to a candidate whom the selection chose. */
@ApplicationScoped
public class MakeOffer {

    private final Offers offers;
    private final Applications applications;
    private final Vacancies vacancies;
    private final SelectionFacts facts;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    MakeOffer(
            Offers offers,
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.offers = offers;
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Empty when no such application was submitted.
     *
     * @param renewal why an offer is made again that has lapsed; null for a first one
     */
    @Transactional
    public Optional<OfferOutcome> make(ApplicationId applicationId, OfferTerms terms, @Nullable RenewalReason renewal) {
        // Held, so that two offers cannot take the last opening of the vacancy, or the last place of an intake, at once
        return applications
                .vacancyOfSubmitted(applicationId)
                .flatMap(vacancies::holding)
                .flatMap(vacancy -> applications
                        .holdingSubmitted(applicationId)
                        .map(application -> make(application, vacancy, terms, renewal)));
    }

    private OfferOutcome make(
            Application application, Vacancy vacancy, OfferTerms terms, @Nullable RenewalReason renewal) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return new OfferOutcome.Withdrawn();
        }
        if (vacancy.isWithdrawn()) {
            return new OfferOutcome.VacancyWithdrawn();
        }
        @Nullable Offer former = offers.ofApplication(application.id()).orElse(null);
        if (former != null && (former.status() != OfferStatus.LAPSED || renewal == null)) {
            return new OfferOutcome.AlreadyOffered(former.id(), former.status());
        }
        if (!facts.of(application.id()).mayBeOffered()) {
            return new OfferOutcome.NotSelected();
        }
        long left = former == null ? offers.openingsLeft(vacancy) : offers.openingsLeftBesideReserve(vacancy);
        if (left <= 0) {
            return new OfferOutcome.NoOpeningLeft(vacancy.openings());
        }
        Instant now = clock.instant();
        List<FieldError> faults = new ArrayList<>(OfferRules.faults(
                terms,
                vacancy.startsOn(),
                offers.placesLeft(vacancy),
                LocalDate.ofInstant(now, vacancy.timeZone()),
                WorkingDays.in(vacancy.timeZone())));
        if (former == null && renewal != null) {
            faults.add(new FieldError("/renewalReason", "nothing-to-renew", "No offer to this candidate has lapsed"));
        }
        if (!faults.isEmpty()) {
            return new OfferOutcome.Faulty(faults);
        }
        Offer offer = new Offer(
                TimeOrderedIds.next(),
                application.id(),
                vacancy.id(),
                application.candidateId(),
                terms.with(vacancy.terms().employment()),
                vacancy.timeZone(),
                now);
        if (former != null && renewal != null) {
            offer.renew(former, renewal);
        }
        offers.persist(offer);
        outbox.add(offer.made());
        audit.record(ApplicationAction.OFFER_MADE, application.id().value(), detailOf(offer));
        return new OfferOutcome.Made(offer);
    }

    private static Map<String, String> detailOf(Offer offer) {
        UUID lapsed = offer.renews();
        RenewalReason reason = offer.renewalReason();
        return lapsed == null || reason == null
                ? Map.of("offer", offer.id().toString())
                : Map.of("offer", offer.id().toString(), "renews", lapsed.toString(), "reason", reason.name());
    }
}
