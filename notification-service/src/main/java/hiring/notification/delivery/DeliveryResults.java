package hiring.notification.delivery;

import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.kit.outbox.Outbox;
import hiring.notification.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** What a message's end means for its obligation, and tells the others. */
@ApplicationScoped
class DeliveryResults {

    private final Outbox outbox;
    private final InstantSource clock;

    DeliveryResults(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The message of an obligation, which the caller has locked, has been handed over.
     *
     * @param counts false where another channel has taken its place already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(Obligation obligation, boolean counts) {
        Instant now = clock.instant();
        if (counts) {
            obligation.channelDone(now);
        }
        outbox.add(new NotificationSent(
                obligation.id(),
                obligation.vacancyId(),
                obligation.applicationId(),
                obligation.kind().code(),
                Messages.EMAIL,
                now));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void failed(Obligation obligation) {
        outbox.add(new NotificationFailed(
                obligation.id(),
                obligation.vacancyId(),
                obligation.applicationId(),
                obligation.kind().code(),
                Messages.EMAIL,
                clock.instant()));
    }
}
