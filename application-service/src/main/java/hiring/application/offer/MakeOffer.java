package hiring.application.offer;

import com.fasterxml.uuid.Generators;
import hiring.application.progress.SelectionFacts;
import hiring.application.submission.Application;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.OfferMade;
import hiring.events.PublishedTerms;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter offers the post to somebody the selection chose. */
@ApplicationScoped
public class MakeOffer {

    private final Offers offers;
    private final Applications applications;
    private final Vacancies vacancies;
    private final SelectionFacts facts;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    MakeOffer(
            Offers offers,
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            WorkingDays workingDays,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.offers = offers;
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when no such application was submitted. */
    @Transactional
    public Optional<OfferOutcome> make(UUID applicationId, OfferTerms terms) {
        // Held, so that two offers cannot take the last opening of the vacancy at the same moment
        return applications
                .vacancyOfSubmitted(applicationId)
                .flatMap(vacancies::holding)
                .flatMap(vacancy -> applications
                        .holdingSubmitted(applicationId)
                        .map(application -> make(application, vacancy, terms)));
    }

    private OfferOutcome make(Application application, Vacancy vacancy, OfferTerms terms) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return new OfferOutcome.Withdrawn();
        }
        if (vacancy.isWithdrawn()) {
            return new OfferOutcome.VacancyWithdrawn();
        }
        Optional<Offer> former = offers.ofApplication(application.id());
        if (former.isPresent()) {
            return new OfferOutcome.AlreadyOffered(
                    former.get().id(), former.get().status());
        }
        if (!facts.of(application.id()).mayBeOffered()) {
            return new OfferOutcome.NotSelected();
        }
        Instant now = clock.instant();
        List<Fault> faults =
                OfferRules.faults(terms, vacancy.startsOn(), LocalDate.ofInstant(now, vacancy.timeZone()), workingDays);
        if (!faults.isEmpty()) {
            return new OfferOutcome.Faulty(faults);
        }
        if (offers.openingsTaken(vacancy.id()) >= vacancy.openings()) {
            return new OfferOutcome.NoOpeningLeft(vacancy.openings());
        }
        PublishedTerms employment = vacancy.terms().employment();
        PublishedTerms.ManagerProgramme programme = employment == null ? null : employment.managerProgramme();
        Offer offer = new Offer(
                Generators.timeBasedEpochGenerator().generate(),
                application.id(),
                vacancy.id(),
                application.candidateId(),
                terms.with(employment),
                vacancy.timeZone(),
                now);
        offers.persist(offer);
        outbox.add(new OfferMade(
                offer.id(),
                application.id(),
                vacancy.id(),
                application.candidateId(),
                offer.lateFrom(),
                terms.startsOn(),
                employment == null ? null : employment.noticeMonths(),
                employment == null ? null : employment.annualLeaveDays(),
                programme == null ? null : programme.name(),
                programme == null ? null : terms.startsOn().plusMonths(programme.withinMonths()),
                employment == null ? null : employment.checks(),
                offer.madeAt()));
        audit.record("offer.made", application.id(), Map.of("offer", offer.id().toString()));
        return new OfferOutcome.Made(offer);
    }
}
