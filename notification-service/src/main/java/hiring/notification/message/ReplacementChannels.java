package hiring.notification.message;

import hiring.notification.call.Call;
import hiring.notification.call.Calls;
import hiring.notification.call.WrongNumber;
import hiring.notification.contact.Contact;
import hiring.notification.contact.Contacts;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.ToldByCallOrPost;
import hiring.notification.post.PostedLetter;
import hiring.notification.post.PostedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a call, or a letter for the post, for a candidate whom a mail does not reach. The caller has locked the
 * obligation.
 */
@ApplicationScoped
public class ReplacementChannels {

    private final Obligations obligations;
    private final Messages messages;
    private final Contacts contacts;
    private final Calls calls;
    private final PostedLetters letters;
    private final InstantSource clock;

    ReplacementChannels(
            Obligations obligations,
            Messages messages,
            Contacts contacts,
            Calls calls,
            PostedLetters letters,
            InstantSource clock) {
        this.obligations = obligations;
        this.messages = messages;
        this.contacts = contacts;
        this.calls = calls;
        this.letters = letters;
        this.clock = clock;
    }

    /** The mail cannot be delivered to this address: another channel takes its place. */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterFailure(UUID message, Obligation obligation) {
        if (!obligation.isOpen() || messages.replacementOf(message).isPresent()) {
            return;
        }
        Replacement by = open(obligation);
        messages.replace(message, by);
        if (by == Replacement.OTHER) {
            obligation.channelDropped();
        }
    }

    /** The mail was taken and came back: another channel tells it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void afterBounce(UUID message, Obligation obligation) {
        if (!obligation.mayBeToldAgain(clock.instant())) {
            return;
        }
        Replacement by = open(obligation);
        messages.replace(message, by);
        if (by != Replacement.OTHER) {
            obligation.channelAdded();
        }
    }

    /**
     * The mail was taken: its channel is done, and a call or a letter that was opened instead of it is cancelled. Where
     * another channel had taken its place already, that one counts.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delivered(UUID message, Obligation obligation) {
        Optional<Replacement> replacement = messages.replacementOf(message);
        replacement.ifPresent(by -> {
            switch (by) {
                case CALL -> calls.cancelOf(List.of(obligation.id()));
                case LETTER -> letters.cancelOf(List.of(obligation.id()));
                case OTHER -> {}
            }
        });
        if (!replacement.equals(Optional.of(Replacement.OTHER))) {
            obligation.channelDone(clock.instant());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void told(@Observes ToldByCallOrPost told) {
        messages.cancelReplaced(told.obligationId());
    }

    /** A candidate whom neither mail nor a call reaches gets a letter by post. */
    @Transactional(Transactional.TxType.MANDATORY)
    void wrongNumber(@Observes WrongNumber wrong) {
        Optional<Message> mail = messages.ofObligation(wrong.obligationId());
        if (mail.isPresent() && messages.replacementOf(mail.get().id()).isEmpty()) {
            return;
        }
        if (letters.ofObligation(wrong.obligationId()).isEmpty()) {
            calls.cancelOf(List.of(wrong.obligationId()));
            letters.open(obligations.locked(wrong.obligationId()), clock.instant());
            mail.ifPresent(lost -> messages.replace(lost.id(), Replacement.LETTER));
        }
    }

    private Replacement open(Obligation obligation) {
        Instant now = clock.instant();
        Replacement by = Replacement.of(
                hasNumber(obligation),
                calls.ofObligation(obligation.id()).map(Call::state).orElse(null),
                letters.ofObligation(obligation.id()).map(PostedLetter::state).orElse(null));
        switch (by) {
            case CALL -> calls.open(obligation, now);
            case LETTER -> letters.open(obligation, now);
            case OTHER -> {}
        }
        return by;
    }

    private boolean hasNumber(Obligation obligation) {
        return contacts.reachable(obligation.candidateId(), obligation.applicationId())
                .map(Contact.Reachable::numberToRing)
                .isPresent();
    }
}
