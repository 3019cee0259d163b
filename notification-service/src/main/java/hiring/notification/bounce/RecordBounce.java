package hiring.notification.bounce;

import hiring.events.NotificationFailed;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.audit.NotificationAction;
import hiring.notification.message.Message;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.message.ReplacementChannels;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that a sent mail came back, as a recruiter or a delivery report says. A repeated report changes nothing. */
@ApplicationScoped
public class RecordBounce {

    private final Messages messages;
    private final Obligations obligations;
    private final ReplacementChannels replacements;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RecordBounce(
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

    /** As a recruiter says. */
    @Transactional
    public BounceResult reportedByRecruiter(UUID id, String reason) {
        return record(messages.find(id), null, "bounced-" + reason);
    }

    /**
     * As a mail server says, which names the obligation.
     *
     * @param attempt which attempt came back; null where that is not known
     */
    @Transactional
    public BounceResult reportedByServer(UUID obligation, @Nullable Integer attempt, String status) {
        return record(messages.ofObligation(obligation), attempt, "dsn-" + status);
    }

    private BounceResult record(Optional<Message> found, @Nullable Integer attempt, String reason) {
        if (found.isEmpty()) {
            return new BounceResult.NoSuchMessage();
        }
        UUID id = found.get().id();
        Obligation obligation = obligations.locked(found.get().obligationId());
        Optional<NotificationFailed> bounced = messages.bounce(id, attempt, reason, obligation, clock.instant());
        if (bounced.isEmpty()) {
            MessageState state = messages.stateOf(id);
            return state == MessageState.BOUNCED ? new BounceResult.Bounced() : new BounceResult.NotSent(state);
        }
        replacements.afterBounce(id, obligation);
        outbox.add(bounced.get());
        audit.record(NotificationAction.MESSAGE_BOUNCED, id, Map.of("reason", reason));
        return new BounceResult.Bounced();
    }
}
