package hiring.notification.post;

import hiring.events.NotificationFailed;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.audit.NotificationAction;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A posted letter came back. */
@ApplicationScoped
public class ReturnLetter {

    private final PostedLetters letters;
    private final Obligations obligations;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ReturnLetter(PostedLetters letters, Obligations obligations, Outbox outbox, Audit audit, InstantSource clock) {
        this.letters = letters;
        this.obligations = obligations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ReturnResult comeBack(UUID id) {
        Optional<UUID> obligationId = letters.obligationOf(id);
        if (obligationId.isEmpty()) {
            return new ReturnResult.NoSuchLetter();
        }
        // First the obligation, then its channel: every transaction that changes both locks them in this order
        Obligation obligation = obligations.locked(obligationId.get());
        PostedLetter letter = letters.locked(id).orElseThrow();
        Instant now = clock.instant();
        Optional<NotificationFailed> returned = letter.comeBack(obligation, now);
        if (returned.isEmpty()) {
            return new ReturnResult.NotPosted(letter.state());
        }
        if (obligation.mayBeToldAgain(now)) {
            obligation.channelAdded();
        } else {
            letter.cancel();
        }
        outbox.add(returned.get());
        audit.record(NotificationAction.LETTER_RETURNED, id);
        return new ReturnResult.Returned(letter.state());
    }
}
