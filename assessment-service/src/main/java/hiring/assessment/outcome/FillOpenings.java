package hiring.assessment.outcome;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Candidacy;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationWithdrawn;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.ReservePromoted;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Gives an opening that became free to the first in reserve. It asks how many openings nobody holds, and not what has just happened:
 * so an opening is filled once, however often or late one hears of it.
 */
@ApplicationScoped
public class FillOpenings {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final Outbox outbox;
    private final InstantSource clock;

    FillOpenings(AssessmentPlans plans, Candidacies candidacies, Outbox outbox, InstantSource clock) {
        this.plans = plans;
        this.candidacies = candidacies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who is made an offer again that had lapsed holds an opening again. */
    @Transactional
    public void made(OfferMade event) {
        if (event.renews() != null) {
            record(event, event.applicationId(), candidacy -> candidacy.offerRenewed(event.occurredAt()));
        }
    }

    @Transactional
    public void accepted(OfferAccepted event) {
        record(event, event.applicationId(), candidacy -> candidacy.offerAccepted(event.occurredAt()));
    }

    @Transactional
    public void declined(OfferDeclined event) {
        record(event, event.applicationId(), candidacy -> candidacy.freeOpening(event.occurredAt()));
    }

    @Transactional
    public void lapsed(OfferLapsed event) {
        record(event, event.applicationId(), candidacy -> candidacy.freeOpening(event.occurredAt()));
    }

    /** Whoever withdraws after all gives an opening back, too. */
    @Transactional
    public void withdrawn(ApplicationWithdrawn event) {
        record(event, event.applicationId(), candidacy -> {});
    }

    private void record(ApplicationEvent event, UUID applicationId, Consumer<Candidacy> fact) {
        AssessmentPlan plan = plans.lockOrBegin(event.vacancyId());
        // Only whose outcome was published here can have an offer, so they are known
        candidacies.findByIdOptional(applicationId).ifPresent(fact);
        if (plan.isWithdrawn()) {
            return;
        }
        int openings = plan.process().map(SelectionProcess::openings).orElse(0);
        List<Candidacy> inLine = candidacies.inLine(plan.vacancyId());
        long held = inLine.stream().filter(Candidacy::holdsOpening).count();
        Instant now = clock.instant();
        inLine.stream()
                .filter(Candidacy::waitsInReserve)
                .limit(Math.max(0, openings - held))
                .forEach(next -> {
                    next.promote(now);
                    outbox.add(new ReservePromoted(next.applicationId(), next.vacancyId(), next.candidateId(), now));
                });
    }
}
