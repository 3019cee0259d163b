package hiring.kit.inbox;

import com.fasterxml.uuid.Generators;
import hiring.events.Topic;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Records that could not be applied, kept until a person has them applied again. */
@ApplicationScoped
public class DeadLetters {

    private static final int LONGEST_REASON = 500;

    private final Session session;
    private final Outbox outbox;
    private final InstantSource clock;

    DeadLetters(Session session, Outbox outbox, InstantSource clock) {
        this.session = session;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a list shows of a dead letter; its data is not shown to anybody. */
    public record DeadLetter(
            UUID id,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String type,
            @Nullable String eventId,
            String reason,
            Instant failedAt) {}

    /** Keeps the record here, for replay, and sends a copy to the topic's dead-letter topic, for whoever watches it. */
    void add(Delivery delivery, RuntimeException reason) {
        // Contacts hold personal data, which must not get into a topic that is kept for ever
        boolean personal = delivery.topic().equals(Topic.CANDIDATE_CONTACTS.wireName());
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            int added = session.createNativeMutationQuery("""
                            insert into dead_letter
                                (id, topic, partition, "offset", key, type, event_id, payload, reason, failed_at)
                            values (:id, :topic, :partition, :offset, cast(:key as text), cast(:type as text),
                                cast(:eventId as text), cast(:payload as text), :reason, :now)
                            on conflict do nothing
                            """)
                    .setParameter("id", Generators.timeBasedEpochGenerator().generate())
                    .setParameter("topic", delivery.topic())
                    .setParameter("partition", delivery.partition())
                    .setParameter("offset", delivery.offset())
                    .setParameter("key", delivery.key())
                    .setParameter("type", delivery.type())
                    .setParameter("eventId", delivery.eventId())
                    .setParameter("payload", delivery.payload() == null ? null : withoutNul(delivery.payload()))
                    .setParameter("reason", reasonOf(reason))
                    .setParameter("now", now)
                    .executeUpdate();
            if (added == 1) {
                outbox.addRaw(
                        delivery.topic() + ".dlq",
                        String.valueOf(delivery.key()),
                        delivery.type() == null ? "unknown" : delivery.type(),
                        now,
                        personal || delivery.payload() == null ? "{}" : withoutNul(delivery.payload()));
            }
        });
    }

    /**
     * Takes what waits for a replay about one key off the list, with its data, because a later record about it says all there is to
     * say: so in a compacted topic, where an old contact must neither come back by a replay nor outlive its erasure here.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void supersede(Topic topic, UUID key) {
        session.createNativeMutationQuery("""
                        update dead_letter set replayed_at = :now, payload = null
                        where replayed_at is null and topic = :topic and key = :key
                        """)
                .setParameter("now", clock.instant())
                .setParameter("topic", topic.wireName())
                .setParameter("key", key.toString())
                .executeUpdate();
    }

    List<DeadLetter> waiting(int limit) {
        return session.createNativeQuery("""
                        select id, topic, partition, "offset", key, type, event_id, reason, failed_at from dead_letter
                        where replayed_at is null order by failed_at, id limit :limit
                        """, Object[].class).setParameter("limit", limit).getResultList().stream()
                .map(row -> new DeadLetter(
                        (UUID) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue(),
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (Instant) row[8]))
                .toList();
    }

    Optional<Delivery> find(UUID id) {
        return session.createNativeQuery("""
                        select topic, partition, "offset", key, type, event_id, payload from dead_letter
                        where id = :id and replayed_at is null
                        """, Object[].class).setParameter("id", id).getResultList().stream()
                .map(row -> new Delivery(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).longValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .findFirst();
    }

    void markReplayed(UUID id, UUID by) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update dead_letter set replayed_at = :now, replayed_by = :by, payload = null where id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("by", by)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    private static String reasonOf(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = e.getMessage() + (root == e ? "" : " (" + root.getClass().getSimpleName() + ")");
        return withoutNul(text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    }
}
