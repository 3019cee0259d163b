package hiring.assessment.outcome;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Candidacy;
import hiring.assessment.progress.Decisions;
import hiring.assessment.progress.PublicationCarriedOut;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationWithdrawn;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.ReservePromoted;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Gives an opening that became free to the first in reserve. It asks how many openings are not held, and not what has
 * just happened: so an opening is filled once, however often or late one hears of it.
 */
@ApplicationScoped
public class FillOpenings {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final Decisions decisions;
    private final Outbox outbox;
    private final InstantSource clock;

    FillOpenings(
            AssessmentPlans plans, Candidacies candidacies, Decisions decisions, Outbox outbox, InstantSource clock) {
        this.plans = plans;
        this.candidacies = candidacies;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who is made an offer again that had lapsed holds an opening again. */
    @Transactional
    public void made(OfferMade event) {
        UUID renewed = event.renews();
        if (renewed != null) {
            record(event, event.applicationId(), candidacy -> candidacy.offerRenewed(renewed));
        }
    }

    @Transactional
    public void accepted(OfferAccepted event) {
        record(event, event.applicationId(), candidacy -> candidacy.offerAccepted(event.occurredAt()));
    }

    @Transactional
    public void declined(OfferDeclined event) {
        record(event, event.applicationId(), candidacy -> candidacy.freeOpening(event.offerId(), event.occurredAt()));
    }

    @Transactional
    public void lapsed(OfferLapsed event) {
        record(event, event.applicationId(), candidacy -> candidacy.freeOpening(event.offerId(), event.occurredAt()));
    }

    /** Whoever withdraws after all gives an opening back, too. */
    @Transactional
    public void allWithdrawn(List<ApplicationWithdrawn> events) {
        events.stream()
                .map(ApplicationEvent::vacancyId)
                .distinct()
                .sorted()
                .forEach(vacancyId -> fill(plans.lockOrBegin(vacancyId)));
    }

    /** Who was appointed, and who is in reserve, is known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carriedOut(@Observes PublicationCarriedOut done) {
        promote(done.plan());
    }

    private void record(ApplicationEvent event, UUID applicationId, Consumer<Candidacy> fact) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        // Only whose outcome was published here can have an offer, so they are known
        candidacies.findByIdOptional(applicationId).ifPresent(fact);
        fill(plan);
    }

    private void fill(AssessmentPlan plan) {
        // While a publication is being carried out, it is not known of all who hold an opening that they do
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
        candidacies.waitingInReserve(plan.vacancyId(), free).forEach(next -> {
            next.promote(now);
            outbox.add(new ReservePromoted(next.applicationId(), next.vacancyId(), next.candidateId(), now));
        });
    }
}
