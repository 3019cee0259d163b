package hiring.application.offer;

import hiring.application.audit.ApplicationAction;
import hiring.application.vacancy.Vacancies;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Announces offers whose time to answer has run out. It does not enforce that: an answer is held against the date
 * itself.
 */
@ApplicationScoped
public class LapseOffers {

    private static final int BATCH = 200;

    private final Offers offers;
    private final Vacancies vacancies;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    LapseOffers(Offers offers, Vacancies vacancies, Outbox outbox, Audit audit, InstantSource clock) {
        this.offers = offers;
        this.vacancies = vacancies;
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
        // An offer of a withdrawn vacancy ends with it
        Set<UUID> withdrawn = vacancies.withdrawnAmong(offers.vacanciesWithLate(now));
        List<Offer> late = offers.holdingLate(now, withdrawn, BATCH);
        for (Offer offer : late) {
            offer.lapse(now).ifPresent(lapsed -> {
                outbox.add(lapsed);
                audit.record(
                        ApplicationAction.OFFER_LAPSED, offer.applicationId().value());
            });
        }
        return late.size();
    }
}
