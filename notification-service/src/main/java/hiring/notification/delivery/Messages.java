package hiring.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * All written messages. Each change of state is one statement that names the state it starts from, and for a result the attempt it
 * belongs to; so of two that want to change a message one finds it changed and does nothing.
 */
@ApplicationScoped
public class Messages {

    static final String EMAIL = "EMAIL";

    private final Session session;

    Messages(Session session) {
        this.session = session;
    }

    /** A message that a sender holds. */
    public record Claimed(UUID id, UUID lease) {}

    /** The first attempt, or one more. */
    record Begun(UUID obligationId, int attempt) {}

    public void add(Message message) {
        session.persist(message);
    }

    /** Reserves the next messages that are due; replicas that ask at the same moment get different ones. */
    List<Claimed> claim(int limit, UUID lease, Duration length) {
        List<UUID> ids = session.createNativeQuery("""
                        update message set lease = :lease, leased_until = clock_timestamp() + :length * interval '1 millisecond'
                        where id in (
                            select id from message
                            where state = 'DUE' and due_at <= clock_timestamp()
                                and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at, id limit :limit
                            for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("lease", lease)
                .setParameter("length", length.toMillis())
                .setParameter("limit", limit)
                .getResultList();
        return ids.stream().map(id -> new Claimed(id, lease)).toList();
    }

    /** Gives back what the sender will not begin. */
    void release(List<Claimed> claimed, UUID lease) {
        change("""
                        update message set lease = null, leased_until = null
                        where id in (:ids) and lease = :lease and state = 'DUE'
                        """)
                .setParameterList("ids", claimed.stream().map(Claimed::id).toList())
                .setParameter("lease", lease)
                .executeUpdate();
    }

    /** Empty where the message is no longer the holder's. */
    Optional<Begun> begin(Claimed claimed) {
        return session
                .createNativeQuery("""
                        update message set state = 'SENDING', attempts = attempts + 1, tries = tries + 1,
                            attempt_started_at = clock_timestamp()
                        where id = :id and state = 'DUE' and lease = :lease
                        returning obligation_id, attempts
                        """, Object[].class)
                .setParameter("id", claimed.id())
                .setParameter("lease", claimed.lease())
                .getResultList()
                .stream()
                .map(row -> new Begun((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** True also where the result came after somebody had given up waiting for it. */
    boolean sent(UUID id, int attempt, String template, Instant now) {
        return change("""
                                update message set state = 'SENT', sent_at = :now, template = :template, reason = null,
                                    waiting_since = null, lease = null, leased_until = null
                                where id = :id and attempts = :attempt and state in ('SENDING', 'UNCERTAIN')
                                """)
                        .setParameter("now", now)
                        .setParameter("template", template)
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /** How often it was tried since it became due; empty where the attempt is not the current one. */
    Optional<Integer> tries(UUID id, int attempt) {
        return session
                .createNativeQuery("""
                        select tries from message where id = :id and attempts = :attempt
                            and state in ('SENDING', 'UNCERTAIN') for update
                        """, Integer.class)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .getResultList()
                .stream()
                .findFirst();
    }

    void later(UUID id, Duration delay, String reason) {
        change("""
                        update message set state = 'DUE', due_at = clock_timestamp() + :delay * interval '1 millisecond',
                            reason = :reason, waiting_since = null, lease = null, leased_until = null
                        where id = :id and state in ('SENDING', 'UNCERTAIN')
                        """)
                .setParameter("delay", delay.toMillis())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean waitForPerson(UUID id, int attempt, MessageState state, String reason, Instant now) {
        return change("""
                                update message set state = :state, reason = :reason, waiting_since = :now,
                                    lease = null, leased_until = null
                                where id = :id and attempts = :attempt and state in ('DUE', 'SENDING', 'UNCERTAIN')
                                """)
                        .setParameter("state", state.name())
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /** Attempts whose process has died: nobody knows how they ended. */
    int giveUpOn(Duration age, Instant now) {
        return change("""
                        update message set state = 'UNCERTAIN', reason = 'cut-off', waiting_since = :now,
                            lease = null, leased_until = null
                        where state = 'SENDING' and attempt_started_at < clock_timestamp() - :age * interval '1 millisecond'
                        """)
                .setParameter("now", now)
                .setParameter("age", age.toMillis())
                .executeUpdate();
    }

    /** As a person wishes; the tries begin anew. */
    boolean retry(UUID id) {
        return change("""
                                update message set state = 'DUE', tries = 0, due_at = clock_timestamp(), reason = null,
                                    waiting_since = null
                                where id = :id and state in ('FAILED', 'UNCERTAIN')
                                """).setParameter("id", id).executeUpdate() == 1;
    }

    /** A person has found out that it arrived. */
    boolean confirm(UUID id, Instant now) {
        return change("""
                                update message set state = 'SENT', sent_at = :now, waiting_since = null
                                where id = :id and state = 'UNCERTAIN'
                                """).setParameter("now", now).setParameter("id", id).executeUpdate() == 1;
    }

    /** It was begun, but nothing was handed over. */
    void cancelBegun(UUID id) {
        change(
                        "update message set state = 'CANCELLED', lease = null, leased_until = null where id = :id and state = 'SENDING'")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What was not begun need not be sent; what is under way cannot be called back. */
    public void cancelOf(Collection<UUID> obligations) {
        change("""
                        update message set state = 'CANCELLED', waiting_since = null, lease = null, leased_until = null
                        where obligation_id in (:obligations) and state in ('DUE', 'FAILED', 'UNCERTAIN')
                        """).setParameterList("obligations", obligations).executeUpdate();
    }

    public Optional<Message> find(UUID id) {
        return Optional.ofNullable(session.find(Message.class, id));
    }

    /** A page of those in one of the states in which they wait for a person, longest first. */
    List<Message> waitingForPerson(
            Set<MessageState> states,
            Set<UUID> leftOut,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int limit) {
        // The first condition is written out, so that the partial index is seen to fit
        String after = (leftOut.isEmpty() ? "" : " and m.vacancyId not in (:leftOut)")
                + (afterTime == null ? "" : " and (m.waitingSince, m.id) > (:afterTime, :afterId)");
        var query = session.createSelectionQuery(
                        "from Message m where m.state in ('FAILED', 'UNCERTAIN') and m.state in (:states)" + after
                                + " order by m.waitingSince, m.id",
                        Message.class)
                .setParameterList("states", states)
                .setMaxResults(limit);
        if (!leftOut.isEmpty()) {
            query.setParameterList("leftOut", leftOut);
        }
        if (afterTime != null) {
            query.setParameter("afterTime", afterTime).setParameter("afterId", afterId);
        }
        return query.getResultList();
    }

    private MutationQuery change(String sql) {
        return session.createNativeMutationQuery(sql);
    }
}
