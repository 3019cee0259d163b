package hiring.kit.inbox;

import hiring.events.Topic;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Records that could not be applied, kept until an administrator replays them. */
@ApplicationScoped
public class DeadLetters {

    private static final int LONGEST_REASON = 500;
    private static final UUID FIRST = new UUID(0, 0);

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

    /**
     * Stores the record for replay and sends a copy to the topic's dead-letter topic, which operators monitor. A record
     * of a type that this version does not know is only stored.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Delivery delivery, Fault fault, RuntimeException reason) {
        Instant now = clock.instant();
        int added = session.createNativeMutationQuery("""
                        insert into dead_letter
                            (id, topic, partition, "offset", sent_at, key, type, event_id, traceparent, payload,
                            fault, reason, failed_at)
                        values (:id, :topic, :partition, :offset, :sentAt, cast(:key as text), cast(:type as text),
                            cast(:eventId as text), cast(:traceparent as text), cast(:payload as text),
                            :fault, :reason, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", TimeOrderedIds.next())
                .setParameter("topic", delivery.topic())
                .setParameter("partition", delivery.partition())
                .setParameter("offset", delivery.offset())
                .setParameter("sentAt", delivery.sentAt())
                .setParameter("key", withoutNul(delivery.key()))
                .setParameter("type", withoutNul(delivery.type()))
                .setParameter("eventId", withoutNul(delivery.eventId()))
                .setParameter("traceparent", withoutNul(delivery.traceparent()))
                .setParameter("payload", withoutNul(delivery.payload()))
                .setParameter("fault", fault.name())
                .setParameter("reason", reasonOf(reason))
                .setParameter("now", now)
                .executeUpdate();
        if (added == 1 && fault != Fault.UNKNOWN_TYPE) {
            String type = withoutNul(delivery.type());
            outbox.addRaw(
                    delivery.topic() + ".dlq",
                    String.valueOf(withoutNul(delivery.key())),
                    type == null ? "unknown" : type,
                    now,
                    copyOf(delivery));
        }
    }

    // The dead-letter topic is kept for ever, so its copy must not contain contact data. What Kafka would refuse is
    // stored only in the table
    private static String copyOf(Delivery delivery) {
        String payload = withoutNul(delivery.payload());
        boolean personal = delivery.topic().equals(Topic.CANDIDATE_CONTACTS.wireName());
        return payload == null || personal || !Outbox.fits(payload) ? "{}" : payload;
    }

    /**
     * Removes waiting dead letters of these keys, with their data, after a later record about each. In a compacted
     * topic the later record replaces them, and a replay must not restore an old or erased contact.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void supersede(Topic topic, Collection<UUID> keys) {
        session.createNativeMutationQuery("""
                        update dead_letter set replayed_at = :now, payload = null
                        where replayed_at is null and topic = :topic and key = any(:keys)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("topic", topic.wireName())
                .setParameter("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                .executeUpdate();
    }

    /** The place of a dead letter among those that wait. */
    record Position(Instant failedAt, UUID id) {}

    /**
     * Those that wait, oldest first.
     *
     * @param after null to begin with the oldest
     */
    List<DeadLetter> waiting(@Nullable Position after, int limit) {
        return session
                .createNativeQuery("""
                        select id, topic, partition, "offset", key, type, event_id, reason, failed_at from dead_letter
                        where replayed_at is null and fault <> 'UNKNOWN_TYPE' and (failed_at, id) > (:failedAt, :id)
                        order by failed_at, id limit :limit
                        """, Object[].class)
                .setParameter("failedAt", after == null ? Instant.EPOCH : after.failedAt())
                .setParameter("id", after == null ? FIRST : after.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
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

    /** The waiting records that this version may be able to read, oldest first, after the given one. */
    List<Kept> readableByNow(Collection<String> types, @Nullable UUID after, int limit) {
        return kept("""
                        select id, topic, partition, "offset", sent_at, key, type, event_id, traceparent, payload
                        from dead_letter
                        where replayed_at is null and fault in ('UNKNOWN_TYPE', 'UNREADABLE') and type in (:types)
                            and id > :after
                        order by id limit :limit
                        """)
                .setParameterList("types", types)
                .setParameter("after", after == null ? FIRST : after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(DeadLetters::kept)
                .toList();
    }

    Optional<Delivery> find(UUID id) {
        return kept("""
                        select id, topic, partition, "offset", sent_at, key, type, event_id, traceparent, payload
                        from dead_letter
                        where id = :id and replayed_at is null
                        """).setParameter("id", id).getResultList().stream()
                .map(row -> kept(row).delivery())
                .findFirst();
    }

    /** A stored record. */
    record Kept(UUID id, Delivery delivery) {}

    private NativeQuery<Object[]> kept(String select) {
        return session.createNativeQuery(select, Object[].class);
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                new Delivery(
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue(),
                        (Instant) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]));
    }

    /**
     * Marks a record as replayed, and all copies of the same event.
     *
     * @param by the administrator; null where the service replays by itself
     */
    void markReplayed(UUID id, @Nullable UUID by) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                                update dead_letter set replayed_at = :now, replayed_by = cast(:by as uuid),
                                    payload = null
                                where replayed_at is null
                                    and (id = :id or event_id = (select event_id from dead_letter where id = :id))
                                """)
                        .setParameter("now", clock.instant())
                        .setParameter("by", by == null ? null : by.toString())
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static String reasonOf(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = e.getMessage() + (root == e ? "" : " (" + root.getClass().getSimpleName() + ")");
        return text.substring(0, Math.min(text.length(), LONGEST_REASON)).replace("\0", "");
    }
}
