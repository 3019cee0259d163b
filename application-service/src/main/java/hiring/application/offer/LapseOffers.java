package hiring.application.offer;

import hiring.events.OfferLapsed;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Announces offers whose time to answer has run out. It does not enforce that: an answer is held against the date
 * itself.
 */
@ApplicationScoped
public class LapseOffers {

    private static final int BATCH = 200;

    private final Offers offers;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    LapseOffers(Offers offers, Outbox outbox, Audit audit, InstantSource clock) {
        this.offers = offers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hiring.application.offer.lapse.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        int found = BATCH;
        while (found == BATCH) {
            found = QuarkusTransaction.requiringNew().call(this::lapseSome);
        }
    }

    private int lapseSome() {
        Instant now = clock.instant();
        List<Offer> late = offers.holdingLate(now, BATCH);
        for (Offer offer : late) {
            if (offer.lapse(now)) {
                // The fact is as old as its deadline, whenever it was noticed
                outbox.add(new OfferLapsed(
                        offer.id(), offer.applicationId(), offer.vacancyId(), offer.candidateId(), offer.lateFrom()));
                audit.record("offer.lapsed", offer.applicationId());
            }
        }
        return late.size();
    }
}
