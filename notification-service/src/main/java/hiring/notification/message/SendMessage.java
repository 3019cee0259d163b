package hiring.notification.message;

import hiring.events.NotificationFailed;
import hiring.kit.outbox.Outbox;
import hiring.notification.contact.Contact;
import hiring.notification.contact.ContactErased;
import hiring.notification.contact.Contacts;
import hiring.notification.delivery.DeliveryConfig;
import hiring.notification.delivery.Handover;
import hiring.notification.delivery.OutgoingMail;
import hiring.notification.fact.Facts;
import hiring.notification.letter.LetterWriter;
import hiring.notification.letter.RenderedLetter;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.TimeToTell;
import hiring.notification.told.ToldInvitations;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.KnownVacancy;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The steps of sending one message, each in its own transaction: reserved, begun, ended. "Begun" is committed before
 * the mail server sees anything. So at whatever moment a process dies, a message was either not begun and will be sent,
 * or its end is unknown and a recruiter decides; it is never sent twice automatically. See decision 0006.
 */
@ApplicationScoped
public class SendMessage {

    private final Messages messages;
    private final Obligations obligations;
    private final Facts facts;
    private final Event<ContactErased> erasures;
    private final KnownVacancies vacancies;
    private final Contacts contacts;
    private final LetterWriter letters;
    private final ToldInvitations toldInvitations;
    private final Outbox outbox;
    private final TimeToTell timeToTell;
    private final ReplacementChannels replacements;
    private final InstantSource clock;
    private final DeliveryConfig config;
    private final RetryDelays delays;

    SendMessage(
            Messages messages,
            Obligations obligations,
            Facts facts,
            Event<ContactErased> erasures,
            KnownVacancies vacancies,
            Contacts contacts,
            LetterWriter letters,
            ToldInvitations toldInvitations,
            Outbox outbox,
            TimeToTell timeToTell,
            ReplacementChannels replacements,
            InstantSource clock,
            DeliveryConfig config) {
        this.messages = messages;
        this.obligations = obligations;
        this.facts = facts;
        this.erasures = erasures;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.letters = letters;
        this.toldInvitations = toldInvitations;
        this.outbox = outbox;
        this.timeToTell = timeToTell;
        this.replacements = replacements;
        this.clock = clock;
        this.config = config;
        this.delays = new RetryDelays(config.tries(), config.firstDelay(), config.longestDelay());
    }

    @Transactional
    public List<Messages.Claimed> claim(UUID lease, int most) {
        return messages.claim(most, lease, config.lease());
    }

    @Transactional
    public void release(List<Messages.Claimed> claimed, UUID lease) {
        messages.release(claimed, lease);
    }

    /**
     * Begins a claimed message. Empty where there is nothing to send any more, by what is known now and not when the
     * message was claimed.
     */
    @Transactional
    public Optional<OutgoingMail> begin(Messages.Claimed claimed) {
        // First the obligation, then its message: every transaction that changes both locks them in this order
        Obligation obligation = obligations.locked(claimed.obligationId());
        KnownVacancy vacancy = vacancies.get(obligation.vacancyId());
        Optional<Contact.Reachable> person = contacts.reachable(obligation.candidateId(), obligation.applicationId());
        if (person.isEmpty()) {
            // The contact was erased since the planning: cancel all channels
            erasures.fire(new ContactErased(obligation.candidateId()));
        }
        if (!obligation.isOpen()
                || !obligation.mayBeTold(clock.instant())
                || person.isEmpty()
                // A fact is stored, and the task that cancels what it concerns has not come to this obligation
                || obligation
                        .retractedBy(facts.concerning(obligation.subject()))
                        .isPresent()) {
            messages.cancelClaimed(claimed);
            return Optional.empty();
        }
        Optional<Messages.Begun> begun = messages.begin(claimed);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        int attempt = begun.get().attempt();
        String email = person.get().email();
        if (email == null) {
            // The address was removed since the planning
            unreachable(claimed.id(), attempt, obligation, "address-not-usable");
            return Optional.empty();
        }
        RenderedLetter letter;
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
                obligation.applicationId(),
                obligation.kind().code(),
                email,
                vacancy.contactEmail().orElse(null),
                letter,
                obligation.traceparent()));
    }

    /** Stores the result. A result of an earlier attempt changes nothing. */
    @Transactional
    public void end(OutgoingMail mail, Handover handover) {
        Obligation obligation = obligations.locked(mail.obligationId());
        if (!obligation.isOpen() && !(handover instanceof Handover.Accepted)) {
            // Cancelled while it was under way: it is not tried again
            messages.cancelBegun(mail.messageId(), mail.attempt());
            return;
        }
        switch (handover) {
            case Handover.Accepted() -> {
                Instant now = clock.instant();
                messages.sent(mail.messageId(), mail.attempt(), mail.letter().template(), obligation, now)
                        .ifPresent(sent -> {
                            replacements.delivered(mail.messageId(), obligation);
                            outbox.add(sent);
                            timeToTell.told(NoticeChannel.EMAIL, obligation, now);
                        });
            }
            case Handover.Unavailable(String reason) ->
                messages.putBack(mail.messageId(), mail.attempt(), delayOfServer(mail.attempt()), reason);
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
            case Handover.Unreachable(String reason) ->
                unreachable(mail.messageId(), mail.attempt(), obligation, reason);
            case Handover.Unknown(String reason) -> {
                if (messages.loseTrack(mail.messageId(), mail.attempt(), reason, clock.instant())) {
                    Log.warnf("It is not known if a message was sent [message=%s reason=%s]", mail.messageId(), reason);
                }
            }
        }
    }

    /** Marks messages whose process died as uncertain, and answers how many. */
    @Transactional
    int giveUpOnCutOff() {
        return messages.giveUpOn(config.uncertainAfter(), clock.instant());
    }

    // The breaker decides when the server is tried again; the delay lets another message make the trial
    private Duration delayOfServer(int attempt) {
        Duration delay = delays.after(attempt, ThreadLocalRandom.current().nextDouble());
        return delay.compareTo(config.longestPause()) > 0 ? config.longestPause() : delay;
    }

    private void unreachable(UUID id, int attempt, Obligation obligation, String reason) {
        if (fail(id, attempt, obligation, reason)) {
            replacements.afterFailure(id, obligation);
        }
    }

    private boolean fail(UUID id, int attempt, Obligation obligation, String reason) {
        Optional<NotificationFailed> failed = messages.fail(id, attempt, reason, obligation, clock.instant());
        failed.ifPresent(event -> {
            Log.warnf("A message could not be delivered [message=%s reason=%s]", id, reason);
            outbox.add(event);
        });
        return failed.isPresent();
    }
}
