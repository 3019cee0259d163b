package hiring.notification.resolution;

import hiring.events.NotificationSent;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.audit.NotificationAction;
import hiring.notification.message.Message;
import hiring.notification.message.Messages;
import hiring.notification.message.ReplacementChannels;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A recruiter has found out, from the candidate or the mail server, that an uncertain message arrived. */
@ApplicationScoped
public class ConfirmMessage {

    private final Messages messages;
    private final Obligations obligations;
    private final ReplacementChannels replacements;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ConfirmMessage(
            Messages messages,
            Obligations obligations,
            ReplacementChannels replacements,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.messages = messages;
        this.obligations = obligations;
        this.replacements = replacements;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ConfirmationResult confirm(UUID id) {
        Optional<Message> message = messages.find(id);
        if (message.isEmpty()) {
            return new ConfirmationResult.NoSuchMessage();
        }
        Obligation obligation = obligations.locked(message.get().obligationId());
        Optional<NotificationSent> confirmed = messages.confirm(id, obligation, clock.instant());
        if (confirmed.isEmpty()) {
            return new ConfirmationResult.NotUncertain(message.get().state());
        }
        replacements.delivered(id, obligation);
        outbox.add(confirmed.get());
        audit.record(NotificationAction.MESSAGE_CONFIRMED, id);
        return new ConfirmationResult.Confirmed();
    }
}
