package hiring.assessment.reserve;

import hiring.assessment.participation.ApplicationFact;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.progress.Decisions;
import hiring.assessment.publication.PublicationCarriedOut;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationWithdrawn;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Gives an opening that became free to the first in reserve. It counts the openings that are not held, whatever event
 * came: so an opening is filled once, however often or late the event is delivered.
 */
@ApplicationScoped
public class FillOpenings {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final Decisions decisions;
    private final RecordFact recordFact;
    private final InstantSource clock;

    FillOpenings(
            AssessmentPlans plans,
            Candidacies candidacies,
            Decisions decisions,
            RecordFact recordFact,
            InstantSource clock) {
        this.plans = plans;
        this.candidacies = candidacies;
        this.decisions = decisions;
        this.recordFact = recordFact;
        this.clock = clock;
    }

    /** A candidate whose lapsed offer is made again holds an opening again. */
    @Transactional
    public void made(OfferMade event) {
        UUID renewed = event.renews();
        if (renewed != null) {
            record(event, event.applicationId(), new ApplicationFact.OfferRenewed(renewed));
        }
    }

    @Transactional
    public void accepted(OfferAccepted event) {
        record(event, event.applicationId(), new ApplicationFact.OfferTaken(event.occurredAt()));
    }

    @Transactional
    public void declined(OfferDeclined event) {
        record(event, event.applicationId(), new ApplicationFact.OpeningFreed(event.offerId(), event.occurredAt()));
    }

    @Transactional
    public void lapsed(OfferLapsed event) {
        record(event, event.applicationId(), new ApplicationFact.OpeningFreed(event.offerId(), event.occurredAt()));
    }

    /** A candidate who withdraws frees the opening, too. */
    @Transactional
    public void allWithdrawn(List<ApplicationWithdrawn> events) {
        events.stream()
                .map(ApplicationEvent::vacancyId)
                .distinct()
                .sorted()
                .forEach(vacancyId -> fill(plans.lockOrBegin(vacancyId)));
    }

    /** The appointed candidates and the reserve are known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carriedOut(@Observes PublicationCarriedOut done) {
        promote(done.plan());
    }

    private void record(ApplicationEvent event, UUID applicationId, ApplicationFact fact) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        // Offers follow a published outcome, so the application is known
        candidacies.findByIdOptional(applicationId).ifPresent(candidacy -> recordFact.record(candidacy, fact));
        fill(plan);
    }

    private void fill(AssessmentPlan plan) {
        // While a publication is being carried out, some who hold an opening are not counted yet
        if (!decisions.areBeingCarriedOut(plan.vacancyId())) {
            promote(plan);
        }
    }

    private void promote(AssessmentPlan plan) {
        if (plan.isWithdrawn()) {
            return;
        }
        int openings = plan.process().map(SelectionProcess::openings).orElse(0);
        int free = (int) Math.max(0, openings - candidacies.holdingOpening(plan.vacancyId()));
        if (free == 0) {
            return;
        }
        Instant now = clock.instant();
        candidacies
                .waitingInReserve(plan.vacancyId(), free)
                .forEach(next -> recordFact.record(next, new ApplicationFact.PromotedFromReserve(now)));
    }
}
