package hiring.notification.post;

import hiring.events.NotificationSent;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.audit.NotificationAction;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.TimeToTell;
import hiring.notification.obligation.ToldByCallOrPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A recruiter has posted a letter. */
@ApplicationScoped
public class PostLetter {

    private final PostedLetters letters;
    private final Obligations obligations;
    private final Event<ToldByCallOrPost> told;
    private final Outbox outbox;
    private final TimeToTell timeToTell;
    private final Audit audit;
    private final InstantSource clock;

    PostLetter(
            PostedLetters letters,
            Obligations obligations,
            Event<ToldByCallOrPost> told,
            Outbox outbox,
            TimeToTell timeToTell,
            Audit audit,
            InstantSource clock) {
        this.letters = letters;
        this.obligations = obligations;
        this.told = told;
        this.outbox = outbox;
        this.timeToTell = timeToTell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PostingResult post(UUID id, StaffId recruiter) {
        Optional<UUID> obligationId = letters.obligationOf(id);
        if (obligationId.isEmpty()) {
            return new PostingResult.NoSuchLetter();
        }
        // First the obligation, then its channel: every transaction that changes both locks them in this order
        Obligation obligation = obligations.locked(obligationId.get());
        PostedLetter letter = letters.locked(id).orElseThrow();
        Instant now = clock.instant();
        Optional<NotificationSent> posted = letter.post(recruiter, obligation, now);
        if (posted.isEmpty()) {
            return new PostingResult.NotDue(letter.state());
        }
        obligation.channelDone(now);
        told.fire(new ToldByCallOrPost(obligation.id()));
        outbox.add(posted.get());
        timeToTell.told(NoticeChannel.LETTER, obligation, now);
        audit.record(NotificationAction.LETTER_POSTED, id);
        return new PostingResult.Posted();
    }
}
