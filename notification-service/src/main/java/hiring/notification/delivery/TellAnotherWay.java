package hiring.notification.delivery;

import hiring.notification.call.Call;
import hiring.notification.call.Calls;
import hiring.notification.call.WrongNumber;
import hiring.notification.contact.Contact;
import hiring.notification.contact.Contacts;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.ToldOtherwise;
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

/** Opens a call, or a letter for the post, for whom a mail does not reach. The caller has locked the obligation. */
@ApplicationScoped
class TellAnotherWay {

    private final Obligations obligations;
    private final Messages messages;
    private final Contacts contacts;
    private final Calls calls;
    private final PostedLetters letters;
    private final InstantSource clock;

    TellAnotherWay(
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

    /** The mail certainly does not go to this address: another channel takes its place. */
    @Transactional(Transactional.TxType.MANDATORY)
    void insteadOf(UUID message, Obligation obligation) {
        if (!obligation.isOpen() || messages.replacementOf(message).isPresent()) {
            return;
        }
        Replacement by = open(obligation);
        messages.replace(message, by);
        if (by == Replacement.OTHER) {
            obligation.channelDropped();
        }
    }

    /** The mail was taken and came back: what counted as told is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(UUID message, Obligation obligation) {
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
     * The mail was taken after all, so no recruiter need ring or post any more. True where it takes the place of the
     * other channel.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean notNeeded(UUID message, Obligation obligation) {
        return messages.replacementOf(message)
                .map(by -> switch (by) {
                    case CALL -> {
                        calls.cancelOf(List.of(obligation.id()));
                        yield true;
                    }
                    case LETTER -> {
                        letters.cancelOf(List.of(obligation.id()));
                        yield true;
                    }
                    case OTHER -> false;
                })
                .orElse(true);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void told(@Observes ToldOtherwise told) {
        messages.cancelReplaced(told.obligationId());
    }

    /** Whom no mail reaches either is written to by post. */
    @Transactional(Transactional.TxType.MANDATORY)
    void wrongNumber(@Observes WrongNumber wrong) {
        Optional<Message> mail = messages.ofObligation(wrong.obligationId());
        if (mail.isPresent() && messages.replacementOf(mail.get().id()).isEmpty()) {
            return;
        }
        if (letters.ofObligation(wrong.obligationId()).isEmpty()) {
            calls.cancelOf(List.of(wrong.obligationId()));
            letters.persist(new PostedLetter(obligations.locked(wrong.obligationId()), clock.instant()));
            mail.ifPresent(lost -> messages.replace(lost.id(), Replacement.LETTER));
        }
    }

    private Replacement open(Obligation obligation) {
        Instant now = clock.instant();
        Replacement by = Replacement.of(
                canBeRung(obligation),
                calls.ofObligation(obligation.id()).map(Call::state).orElse(null),
                letters.ofObligation(obligation.id()).map(PostedLetter::state).orElse(null));
        switch (by) {
            case CALL -> calls.persist(new Call(obligation, now));
            case LETTER -> letters.persist(new PostedLetter(obligation, now));
            case OTHER -> {}
        }
        return by;
    }

    private boolean canBeRung(Obligation obligation) {
        return contacts.findByIdOptional(obligation.candidateId())
                .flatMap(contact -> contact.reachable(obligation.applicationId()))
                .map(Contact.Reachable::numberToRing)
                .isPresent();
    }
}
