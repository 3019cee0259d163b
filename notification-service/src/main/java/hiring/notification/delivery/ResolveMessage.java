package hiring.notification.delivery;

import hiring.kit.audit.Audit;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A person decides what becomes of a message that could not be delivered, or of which nobody knows. */
@ApplicationScoped
public class ResolveMessage {

    private final Messages messages;
    private final Obligations obligations;
    private final DeliveryResults results;
    private final Dispatcher dispatcher;
    private final Audit audit;
    private final InstantSource clock;

    ResolveMessage(
            Messages messages,
            Obligations obligations,
            DeliveryResults results,
            Dispatcher dispatcher,
            Audit audit,
            InstantSource clock) {
        this.messages = messages;
        this.obligations = obligations;
        this.results = results;
        this.dispatcher = dispatcher;
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
        if (!messages.retry(id)) {
            return new Resolution.NotWaiting(message.get().state());
        }
        audit.record("message.retried", id);
        dispatcher.wake(1);
        return new Resolution.Resolved(MessageState.DUE);
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
        results.sent(obligation);
        audit.record("message.confirmed", id);
        return new Resolution.Resolved(MessageState.SENT);
    }
}
