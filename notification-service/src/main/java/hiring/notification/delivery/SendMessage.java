package hiring.notification.delivery;

import hiring.notification.contact.Contact;
import hiring.notification.contact.Contacts;
import hiring.notification.letter.LetterWriter;
import hiring.notification.letter.Rendered;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.KnownVacancy;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The steps of sending one message, each in its own transaction: reserved, begun, ended. "Begun" is committed before the mail server sees
 * anything. So whatever moment a process dies at, a message was either not begun and will be sent, or its end is unknown and a person
 * decides; it is never sent twice by itself.
 */
@ApplicationScoped
public class SendMessage {

    private final Messages messages;
    private final Obligations obligations;
    private final KnownVacancies vacancies;
    private final Contacts contacts;
    private final LetterWriter letters;
    private final ToldInvitations toldInvitations;
    private final DeliveryResults results;
    private final InstantSource clock;
    private final DeliveryConfig config;
    private final RetryDelays delays;

    SendMessage(
            Messages messages,
            Obligations obligations,
            KnownVacancies vacancies,
            Contacts contacts,
            LetterWriter letters,
            ToldInvitations toldInvitations,
            DeliveryResults results,
            InstantSource clock,
            DeliveryConfig config) {
        this.messages = messages;
        this.obligations = obligations;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.letters = letters;
        this.toldInvitations = toldInvitations;
        this.results = results;
        this.clock = clock;
        this.config = config;
        this.delays = new RetryDelays(config.tries(), config.firstDelay(), config.longestDelay());
    }

    @Transactional
    List<Messages.Claimed> claim(UUID lease) {
        return messages.claim(config.batch(), lease, config.lease());
    }

    @Transactional
    void release(List<Messages.Claimed> claimed, UUID lease) {
        messages.release(claimed, lease);
    }

    /** Empty where there is nothing to send any more. */
    @Transactional
    Optional<OutgoingMail> begin(Messages.Claimed claimed) {
        Optional<Messages.Begun> begun = messages.begin(claimed);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        int attempt = begun.get().attempt();
        Obligation obligation = obligations.findById(begun.get().obligationId());
        KnownVacancy vacancy = vacancies.findById(obligation.vacancyId());
        Optional<Contact.Reachable> person =
                contacts.findByIdOptional(obligation.candidateId()).flatMap(Contact::reachable);
        if (person.isEmpty()) {
            // Erased between the planning and now; the erasure has closed the obligation
            messages.cancelBegun(claimed.id());
            return Optional.empty();
        }
        Rendered letter;
        try {
            letter = letters.write(obligation, vacancy, person.get(), toldInvitations.before(obligation));
        } catch (RuntimeException e) {
            Log.errorf(e, "A letter could not be written [obligation=%s]", obligation.id());
            fail(claimed.id(), attempt, obligation, "letter-not-written");
            return Optional.empty();
        }
        return Optional.of(new OutgoingMail(
                claimed.id(),
                attempt,
                obligation.id(),
                obligation.vacancyId(),
                obligation.kind().code(),
                person.get().email(),
                vacancy.contactEmail().orElse(null),
                letter));
    }

    /** Notes what came of it. A result that is not of the current attempt is too late and changes nothing. */
    @Transactional
    void end(OutgoingMail mail, Handover handover) {
        // First the obligation, then its message: everybody who changes both locks them in this order
        Obligation obligation = obligations.locked(mail.obligationId());
        switch (handover) {
            case Handover.Accepted() -> {
                if (messages.sent(
                        mail.messageId(), mail.attempt(), mail.letter().template(), clock.instant())) {
                    results.sent(obligation);
                }
            }
            case Handover.NotNow(String reason) ->
                messages.tries(mail.messageId(), mail.attempt()).ifPresent(tried -> {
                    if (delays.allowAnother(tried)) {
                        Duration delay =
                                delays.after(tried, ThreadLocalRandom.current().nextDouble());
                        messages.later(mail.messageId(), delay, reason);
                    } else {
                        fail(mail.messageId(), mail.attempt(), obligation, reason);
                    }
                });
            case Handover.Never(String reason) -> fail(mail.messageId(), mail.attempt(), obligation, reason);
            case Handover.Unknown(String reason) -> {
                if (messages.waitForPerson(
                        mail.messageId(), mail.attempt(), MessageState.UNCERTAIN, reason, clock.instant())) {
                    Log.warnf("It is not known if a message was sent [message=%s reason=%s]", mail.messageId(), reason);
                }
            }
        }
    }

    /** How many messages were given up, because their process died. */
    @Transactional
    int giveUpOnCutOff() {
        return messages.giveUpOn(config.uncertainAfter(), clock.instant());
    }

    private void fail(UUID id, int attempt, Obligation obligation, String reason) {
        if (messages.waitForPerson(id, attempt, MessageState.FAILED, reason, clock.instant())) {
            Log.warnf("A message could not be delivered [message=%s reason=%s]", id, reason);
            results.failed(obligation);
        }
    }
}
