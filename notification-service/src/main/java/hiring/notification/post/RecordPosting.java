package hiring.notification.post;

import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.ToldOtherwise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A person has posted a letter, or it came back. */
@ApplicationScoped
public class RecordPosting {

    private static final String LETTER = "LETTER";

    private final PostedLetters letters;
    private final Obligations obligations;
    private final Event<ToldOtherwise> told;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RecordPosting(
            PostedLetters letters,
            Obligations obligations,
            Event<ToldOtherwise> told,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.letters = letters;
        this.obligations = obligations;
        this.told = told;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PostingOutcome posted(UUID id, UUID person) {
        Optional<UUID> obligationId = letters.obligationOf(id);
        if (obligationId.isEmpty()) {
            return new PostingOutcome.NoSuchLetter();
        }
        // First the obligation, then its channel: everybody who changes both locks them in this order
        Obligation obligation = obligations.locked(obligationId.get());
        PostedLetter letter = letters.locked(id).orElseThrow();
        Instant now = clock.instant();
        if (!letter.post(person, now)) {
            return new PostingOutcome.NotNow(letter.state());
        }
        obligation.channelDone(now);
        told.fire(new ToldOtherwise(obligation.id()));
        outbox.add(new NotificationSent(
                obligation.id(),
                obligation.vacancyId(),
                obligation.applicationId(),
                obligation.kind().code(),
                LETTER,
                now));
        audit.record("letter.posted", id);
        return new PostingOutcome.Noted(letter.state());
    }

    @Transactional
    public PostingOutcome returned(UUID id) {
        Optional<UUID> obligationId = letters.obligationOf(id);
        if (obligationId.isEmpty()) {
            return new PostingOutcome.NoSuchLetter();
        }
        Obligation obligation = obligations.locked(obligationId.get());
        PostedLetter letter = letters.locked(id).orElseThrow();
        Instant now = clock.instant();
        if (!letter.comeBack(now)) {
            return new PostingOutcome.NotNow(letter.state());
        }
        if (obligation.mayBeToldAgain(now)) {
            obligation.channelAdded();
        } else {
            letter.cancel();
        }
        outbox.add(new NotificationFailed(
                obligation.id(),
                obligation.vacancyId(),
                obligation.applicationId(),
                obligation.kind().code(),
                LETTER,
                now));
        audit.record("letter.returned", id);
        return new PostingOutcome.Noted(letter.state());
    }
}
