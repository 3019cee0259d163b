package hiring.notification.delivery;

import hiring.kit.sql.ScalarQuery;
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
 * All written messages. Each change of state is one statement that names the state it starts from, and for a result the
 * attempt it belongs to; so of two that want to change a message one finds it changed and does nothing.
 */
@ApplicationScoped
public class Messages {

    static final String EMAIL = "EMAIL";

    private final Session session;

    Messages(Session session) {
        this.session = session;
    }

    /** A message that a sender holds. */
    public record Claimed(UUID id, UUID obligationId, UUID lease) {}

    /** The first attempt, or one more. */
    record Begun(int attempt) {}

    public void add(Message message) {
        session.persist(message);
    }

    /** Reserves the next messages that are due; replicas that ask at the same moment get different ones. */
    List<Claimed> claim(int limit, UUID lease, Duration length) {
        List<Object[]> rows = session.createNativeQuery("""
                        update message set lease = :lease, leased_until = clock_timestamp() + :length * interval '1 millisecond'
                        where id in (
                            select id from message
                            where state = 'DUE' and due_at <= clock_timestamp()
                                and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at, id limit :limit
                            for update skip locked)
                        returning id, obligation_id
                        """, Object[].class)
                .setParameter("lease", lease)
                .setParameter("length", length.toMillis())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Claimed((UUID) row[0], (UUID) row[1], lease))
                .toList();
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
        return ScalarQuery.of(session, """
                        update message set state = 'SENDING', attempts = attempts + 1, tries = tries + 1,
                            attempt_started_at = clock_timestamp()
                        where id = :id and state = 'DUE' and lease = :lease
                        returning attempts
                        """, Integer.class)
                .setParameter("id", claimed.id())
                .setParameter("lease", claimed.lease())
                .getResultList()
                .stream()
                .map(Begun::new)
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
        return ScalarQuery.of(session, """
                        select tries from message where id = :id and attempts = :attempt
                            and state in ('SENDING', 'UNCERTAIN') for update
                        """, Integer.class)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** As {@link #later}, and the attempt does not count: the recipient was never asked. */
    void putBack(UUID id, int attempt, Duration delay, String reason) {
        change("""
                        update message
                        set state = 'DUE', tries = greatest(tries - 1, 0), reason = :reason, waiting_since = null,
                            due_at = clock_timestamp() + :delay * interval '1 millisecond',
                            lease = null, leased_until = null
                        where id = :id and attempts = :attempt and state in ('SENDING', 'UNCERTAIN')
                        """)
                .setParameter("delay", delay.toMillis())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
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
                                where id = :id and state in ('FAILED', 'UNCERTAIN', 'BOUNCED')
                                """).setParameter("id", id).executeUpdate() == 1;
    }

    /**
     * As {@link #retry} for those that certainly failed, have no replacement and are not too late, longest waiting
     * first.
     *
     * @param reason null for all
     * @param vacancy null for all
     * @param except vacancies of which none is sent again
     */
    List<UUID> retryFailed(@Nullable String reason, @Nullable UUID vacancy, Set<UUID> except, Instant now, int limit) {
        var query = ScalarQuery.of(
                        session,
                        """
                        update message m set state = 'DUE', tries = 0, due_at = clock_timestamp(), reason = null,
                            waiting_since = null
                        where m.state = 'FAILED' and m.id in (
                            select f.id from message f join obligation o on o.id = f.obligation_id and o.state = 'OPEN'
                            where f.state in ('FAILED', 'UNCERTAIN') and f.state = 'FAILED' and f.replaced_by is null
                                and o.retracted_by is null and (o.not_after is null or o.not_after > :now)
                        """
                                + (reason == null ? "" : " and f.reason = :reason")
                                + (vacancy == null ? "" : " and f.vacancy_id = :vacancy")
                                + (except.isEmpty() ? "" : " and f.vacancy_id not in (:except)")
                                + " order by f.waiting_since, f.id limit :limit for update of f skip locked) "
                                + "returning m.id",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit);
        if (reason != null) {
            query.setParameter("reason", reason);
        }
        if (vacancy != null) {
            query.setParameter("vacancy", vacancy);
        }
        if (!except.isEmpty()) {
            query.setParameterList("except", except);
        }
        return query.getResultList();
    }

    /** It was taken and came back. Once more, or about an attempt that another one followed, changes nothing. */
    boolean bounce(UUID id, @Nullable Integer attempt, String reason, Instant now) {
        return change("""
                                update message set state = 'BOUNCED', reason = :reason, bounced_at = :now
                                where id = :id and state = 'SENT'
                                    and (cast(:attempt as int) is null or attempts = :attempt)
                                """)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    void replace(UUID id, Replacement by) {
        change("update message set replaced_by = :by where id = :id")
                .setParameter("by", by.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The candidate was told in another way, so that no recruiter need look after it any more. */
    void cancelReplaced(UUID obligation) {
        change("""
                        update message set state = 'CANCELLED', waiting_since = null, lease = null, leased_until = null
                        where obligation_id = :obligation and replaced_by is not null
                            and state in ('DUE', 'FAILED', 'UNCERTAIN')
                        """).setParameter("obligation", obligation).executeUpdate();
    }

    /** The message of an obligation, as it is in the database now. */
    Optional<Message> ofObligation(UUID obligation) {
        return session.createSelectionQuery("from Message m where m.obligationId = :id", Message.class)
                .setParameter("id", obligation)
                .uniqueResultOptional();
    }

    /** The way by which the candidate is told instead, read anew. */
    Optional<Replacement> replacementOf(UUID id) {
        return ScalarQuery.of(session, "select replaced_by from message where id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .filter(by -> by != null)
                .map(Replacement::valueOf)
                .findFirst();
    }
    /** A person has found out that it arrived. */
    boolean confirm(UUID id, Instant now) {
        return change("""
                                update message set state = 'SENT', sent_at = :now, waiting_since = null
                                where id = :id and state = 'UNCERTAIN'
                                """).setParameter("now", now).setParameter("id", id).executeUpdate() == 1;
    }

    /** Claimed, but not needed any more. */
    void cancelClaimed(Claimed claimed) {
        change("""
                        update message set state = 'CANCELLED', waiting_since = null, lease = null, leased_until = null
                        where id = :id and state = 'DUE' and lease = :lease
                        """)
                .setParameter("id", claimed.id())
                .setParameter("lease", claimed.lease())
                .executeUpdate();
    }

    /** Begun, and cancelled while it was under way: it is not tried again, whatever the result. */
    void cancelBegun(UUID id, int attempt) {
        change("""
                        update message set state = 'CANCELLED', waiting_since = null, lease = null, leased_until = null
                        where id = :id and attempts = :attempt and state in ('SENDING', 'UNCERTAIN')
                        """).setParameter("id", id).setParameter("attempt", attempt).executeUpdate();
    }

    /** What was not begun need not be sent; what is under way cannot be called back. */
    public void cancelOf(Collection<UUID> obligations) {
        change("""
                        update message set state = 'CANCELLED', waiting_since = null, lease = null, leased_until = null
                        where obligation_id in (:obligations) and state in ('DUE', 'FAILED', 'UNCERTAIN')
                        """).setParameterList("obligations", obligations).executeUpdate();
    }

    /** Read anew. */
    MessageState stateOf(UUID id) {
        return MessageState.valueOf(ScalarQuery.of(session, "select state from message where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult());
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
