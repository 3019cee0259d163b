package hiring.notification.delivery;

import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person decides what becomes of a message that could not be delivered, or of which nobody knows. */
@ApplicationScoped
public class ResolveMessage {

    /** In one transaction. */
    public static final int MOST_AT_ONCE = 1_000;

    private final Messages messages;
    private final Obligations obligations;
    private final DeliveryResults results;
    private final TellAnotherWay anotherWay;
    private final Dispatcher dispatcher;
    private final Applicants applicants;
    private final Audit audit;
    private final InstantSource clock;

    ResolveMessage(
            Messages messages,
            Obligations obligations,
            DeliveryResults results,
            TellAnotherWay anotherWay,
            Dispatcher dispatcher,
            Applicants applicants,
            Audit audit,
            InstantSource clock) {
        this.messages = messages;
        this.obligations = obligations;
        this.results = results;
        this.anotherWay = anotherWay;
        this.dispatcher = dispatcher;
        this.applicants = applicants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends it again. Of an uncertain one the person takes it upon them that it may arrive twice. */
    @Transactional
    public Resolution retry(UUID id) {
        Optional<Message> message = messages.find(id);
        if (message.isEmpty()) {
            return new Resolution.NoSuchMessage();
        }
        Obligation obligation = obligations.locked(message.get().obligationId());
        Instant notAfter = obligation.notAfter();
        if (notAfter != null && !clock.instant().isBefore(notAfter)) {
            return new Resolution.TooLate(notAfter);
        }
        if (!obligation.isOpen() || !obligation.mayBeTold(clock.instant()) || !messages.retry(id)) {
            return new Resolution.NotWaiting(message.get().state());
        }
        audit.record("message.retried", id);
        dispatcher.wake(1);
        return new Resolution.Resolved(MessageState.DUE);
    }

    /**
     * Sends again what has certainly failed, for example once a mail server works again. What is too late, has a
     * replacement or is uncertain is left for a person to look at one by one.
     *
     * @param reason of the failure; null for all
     * @param vacancy null for all
     * @return how many; there may be more where it is as many as {@value #MOST_AT_ONCE}
     */
    @Transactional
    public int retryFailed(@Nullable String reason, @Nullable UUID vacancy) {
        List<UUID> retried =
                messages.retryFailed(reason, vacancy, applicants.vacanciesOfCaller(), clock.instant(), MOST_AT_ONCE);
        retried.forEach(id -> audit.record("message.retried", id));
        dispatcher.wake(retried.size());
        return retried.size();
    }

    /** A message that was taken came back, as a person or the mailbox for bounces says. Twice has one effect. */
    @Transactional
    public Resolution bounced(UUID id, @Nullable Integer attempt, String reason) {
        Optional<Message> message = messages.find(id);
        if (message.isEmpty()) {
            return new Resolution.NoSuchMessage();
        }
        Obligation obligation = obligations.locked(message.get().obligationId());
        if (!messages.bounce(id, attempt, reason, clock.instant())) {
            MessageState state = messages.stateOf(id);
            return state == MessageState.BOUNCED ? new Resolution.Resolved(state) : new Resolution.NotWaiting(state);
        }
        anotherWay.after(id, obligation);
        results.failed(obligation);
        audit.record("message.bounced", id, Map.of("reason", reason));
        return new Resolution.Resolved(MessageState.BOUNCED);
    }

    /** As {@link #bounced(UUID, Integer, String)}, of the message of an obligation, which a returned mail names. */
    @Transactional
    public Resolution bouncedOfObligation(UUID obligation, @Nullable Integer attempt, String reason) {
        return messages.ofObligation(obligation)
                .map(message -> bounced(message.id(), attempt, reason))
                .orElseGet(Resolution.NoSuchMessage::new);
    }

    /** The person has found out, from the candidate or the mail server, that an uncertain one arrived. */
    @Transactional
    public Resolution confirm(UUID id) {
        Optional<Message> message = messages.find(id);
        if (message.isEmpty()) {
            return new Resolution.NoSuchMessage();
        }
        Obligation obligation = obligations.locked(message.get().obligationId());
        if (!messages.confirm(id, clock.instant())) {
            return new Resolution.NotWaiting(message.get().state());
        }
        results.sent(obligation, anotherWay.notNeeded(id, obligation));
        audit.record("message.confirmed", id);
        return new Resolution.Resolved(MessageState.SENT);
    }
}
