package hiring.kit.inbox;

import hiring.events.EventTypes;
import hiring.kit.inbox.DeadLetters.Kept;
import hiring.kit.inbox.EventSink.Attempt;
import hiring.kit.inbox.Received.Content;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events that an older version could not read, because of an unknown type or value. A version that knows them applies
 * them within a minute, in their order. Later events of the same key were applied before them, which decision 0015
 * allows.
 */
@ApplicationScoped
class UnreadRecords {

    private static final int PAGE = 200;

    private final DeadLetters deadLetters;
    private final Inbox inbox;

    private final List<TopicConsumer<?>> consumers;

    UnreadRecords(DeadLetters deadLetters, Inbox inbox, @All List<TopicConsumer<?>> consumers) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.consumers = consumers;
    }

    /** Applies the records that this version can read. The others stay stored. */
    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        List<String> types = EventTypes.all().keySet().stream().toList();
        UUID last = null;
        List<Kept> page = page(types, last);
        while (!page.isEmpty()) {
            for (Kept kept : page) {
                readAgain(kept);
                last = kept.id();
            }
            page = page(types, last);
        }
    }

    private List<Kept> page(List<String> types, @Nullable UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> deadLetters.readableByNow(types, after, PAGE));
    }

    private void readAgain(Kept kept) {
        for (TopicConsumer<?> consumer : consumers) {
            if (!consumer.topic().wireName().equals(kept.delivery().topic())) {
                continue;
            }
            Optional<Received> received = RecordReader.read(consumer, kept.delivery());
            if (received.isPresent() && received.get().content() instanceof Content.Flaw) {
                return;
            }
            if (received.isEmpty() || inbox.replay(received.get()) instanceof Attempt.Done) {
                deadLetters.markReplayed(kept.id(), null);
                Log.infof(
                        "Applied an event that an older version could not read: %s",
                        kept.delivery().type());
            }
        }
    }
}
