package hiring.notification.planning;

import hiring.events.NotificationSent;
import hiring.kit.restore.Restorations;
import hiring.kit.restore.RestoreStep;
import hiring.notification.message.Messages;
import hiring.notification.message.ReplacementChannels;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * After a restore no message is sent that may have been sent before. Unsent ones, and those of events that are applied
 * again, wait for a recruiter. Where Kafka has the event that a message was sent, it counts as sent (decision 0080).
 */
@ApplicationScoped
class HoldAfterRestore implements RestoreStep {

    private static final int BATCH = 200;

    private final Restorations restorations;
    private final CancelObsoleteNotices cancelObsoleteNotices;
    private final PlanChannels planChannels;
    private final Messages messages;
    private final Obligations obligations;
    private final ReplacementChannels replacements;
    private final InstantSource clock;

    HoldAfterRestore(
            Restorations restorations,
            CancelObsoleteNotices cancelObsoleteNotices,
            PlanChannels planChannels,
            Messages messages,
            Obligations obligations,
            ReplacementChannels replacements,
            InstantSource clock) {
        this.restorations = restorations;
        this.cancelObsoleteNotices = cancelObsoleteNotices;
        this.planChannels = planChannels;
        this.messages = messages;
        this.obligations = obligations;
        this.replacements = replacements;
        this.clock = clock;
    }

    // After the check of the database, and before the senders
    @Transactional
    void start(@Observes @Priority(50) StartupEvent event) {
        if (restorations.isUnderWay()) {
            messages.holdAll(clock.instant());
        }
    }

    // A letter that is known to be sent can make another one ready, so it ends when nothing more changes
    @Override
    @Transactional
    public boolean finish() {
        boolean changed = cancelObsoleteNotices.cancelReplaced(BATCH) + planChannels.plan(BATCH) > 0;
        int sent = markSent();
        if (sent > 0) {
            Log.infof("%d messages were sent before the restore, as Kafka has their events", sent);
        }
        return !changed && sent == 0;
    }

    private int markSent() {
        Set<UUID> held = new HashSet<>(messages.held());
        if (held.isEmpty()) {
            return 0;
        }
        Map<UUID, Instant> sent = restorations.lost(NotificationSent.class).stream()
                .filter(event -> event.channel().equals(NoticeChannel.EMAIL.name()))
                .filter(event -> held.contains(event.obligationId()))
                .collect(Collectors.toMap(
                        NotificationSent::obligationId, NotificationSent::occurredAt, (first, again) -> first));
        int marked = 0;
        // In the order of the ids, as everywhere where several obligations are locked
        for (Map.Entry<UUID, Instant> one : new TreeMap<>(sent).entrySet()) {
            if (marked == BATCH) {
                return marked;
            }
            Obligation obligation = obligations.locked(one.getKey());
            UUID message = messages.ofObligation(one.getKey()).orElseThrow().id();
            // Its event is in Kafka already
            if (messages.confirm(message, obligation, one.getValue()).isPresent()) {
                replacements.delivered(message, obligation);
                marked++;
            }
        }
        return marked;
    }
}
