package hiring.notification.message;

import static hiring.notification.message.MessageState.BOUNCED;
import static hiring.notification.message.MessageState.CANCELLED;
import static hiring.notification.message.MessageState.DUE;
import static hiring.notification.message.MessageState.FAILED;
import static hiring.notification.message.MessageState.SENDING;
import static hiring.notification.message.MessageState.SENT;
import static hiring.notification.message.MessageState.UNCERTAIN;

import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.sql.ScalarQuery;
import hiring.notification.lifecycle.Lifecycle;
import hiring.notification.lifecycle.Transition;
import hiring.notification.list.Position;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.told.ToldByChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * All written messages. Each change of state is one statement with the states it starts from, and for a result with
 * the attempt it belongs to. Of two transactions that change the same message, the second one does nothing.
 */
@ApplicationScoped
public class Messages implements ToldByChannel {

    /** For overviews: the message of each obligation with its state, as a table of SQL. */
    public static final String STATES =
            "(select obligation_id, id, state, coalesce(sent_at, bounced_at) as sent_at from message)";

    private static final Transition<MessageState> BEGIN = new Transition<>(SENDING, EnumSet.of(DUE));
    private static final Transition<MessageState> SEND = new Transition<>(SENT, EnumSet.of(SENDING, UNCERTAIN));
    private static final Transition<MessageState> DEFER = new Transition<>(DUE, EnumSet.of(SENDING, UNCERTAIN));
    private static final Transition<MessageState> FAIL = new Transition<>(FAILED, EnumSet.of(DUE, SENDING, UNCERTAIN));
    private static final Transition<MessageState> LOSE =
            new Transition<>(UNCERTAIN, EnumSet.of(DUE, SENDING, UNCERTAIN));
    private static final Transition<MessageState> CUT_OFF = new Transition<>(UNCERTAIN, EnumSet.of(SENDING));
    private static final Transition<MessageState> RETRY = new Transition<>(DUE, EnumSet.of(FAILED, UNCERTAIN, BOUNCED));
    private static final Transition<MessageState> RETRY_FAILED = new Transition<>(DUE, EnumSet.of(FAILED));
    private static final Transition<MessageState> BOUNCE = new Transition<>(BOUNCED, EnumSet.of(SENT));
    private static final Transition<MessageState> CONFIRM = new Transition<>(SENT, EnumSet.of(UNCERTAIN));
    private static final Transition<MessageState> CANCEL_CLAIMED = new Transition<>(CANCELLED, EnumSet.of(DUE));
    private static final Transition<MessageState> CANCEL_BEGUN =
            new Transition<>(CANCELLED, EnumSet.of(SENDING, UNCERTAIN));
    private static final Transition<MessageState> CANCEL =
            new Transition<>(CANCELLED, EnumSet.of(DUE, FAILED, UNCERTAIN));

    private static final String NO_LEASE = "lease = null, leased_until = null";
    private static final String DUE_NOW = "tries = 0, due_at = clock_timestamp(), reason = null, waiting_since = null";
    // As the partial index has it
    private static final String AWAITING_DECISION = "state in " + Lifecycle.literals(MessageState.AWAITING_DECISION);

    private static final String RESTORED = "restored";
    private static final String HOLD =
            "update message set %s, reason = '%s', waiting_since = :now, %s where state in %s"
                    .formatted(LOSE.assignment(), RESTORED, NO_LEASE, Lifecycle.literals(EnumSet.of(DUE, SENDING)));

    private static final String ON_ITS_WAY = Lifecycle.literals(EnumSet.of(DUE, SENDING));

    /**
     * A condition of SQL: the message of an obligation is sent, or tried again, without a person.
     *
     * @param obligation the column with the id of the obligation
     */
    public static String isOnItsWay(String obligation) {
        return "exists (select from message m where m.obligation_id = %s and m.state in %s)"
                .formatted(obligation, ON_ITS_WAY);
    }

    private final Session session;

    Messages(Session session) {
        this.session = session;
    }

    /** A message that a sender holds. */
    public record Claimed(UUID id, UUID obligationId, UUID lease) {}

    /** The first attempt, or one more. */
    record Begun(int attempt) {}

    /** Opens a message for an obligation, due at once. */
    public void open(Obligation obligation) {
        session.persist(new Message(TimeOrderedIds.next(), obligation));
    }

    /**
     * Holds the unsent messages of some obligations for a recruiter: the database was restored, so that they may have
     * been sent before.
     */
    public void hold(Collection<UUID> obligations, Instant now) {
        change(HOLD + " and obligation_id in (:obligations)")
                .setParameter("now", now)
                .setParameterList("obligations", obligations)
                .executeUpdate();
    }

    /** As {@link #hold}, all. */
    public void holdAll(Instant now) {
        change(HOLD).setParameter("now", now).executeUpdate();
    }

    /** The obligations of held messages. */
    public List<UUID> held() {
        return ScalarQuery.of(
                        session,
                        "select obligation_id from message where %s and reason = '%s'"
                                .formatted(CONFIRM.guard(), RESTORED),
                        UUID.class)
                .getResultList();
    }

    /** Reserves the next messages that are due; replicas that ask at the same moment get different ones. */
    List<Claimed> claim(int limit, UUID lease, Duration length) {
        List<Object[]> rows = session.createNativeQuery("""
                        update message
                        set lease = :lease, leased_until = clock_timestamp() + :length * interval '1 millisecond'
                        where id in (
                            select id from message
                            where %s and due_at <= clock_timestamp()
                                and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at, id limit :limit
                            for update skip locked)
                        returning id, obligation_id
                        """.formatted(BEGIN.guard()), Object[].class)
                .setParameter("lease", lease)
                .setParameter("length", length.toMillis())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Claimed((UUID) row[0], (UUID) row[1], lease))
                .toList();
    }

    /** Releases messages that the sender will not begin. */
    void release(List<Claimed> claimed, UUID lease) {
        change("""
                        update message set %s where id in (:ids) and lease = :lease and %s
                        """.formatted(NO_LEASE, BEGIN.guard()))
                .setParameterList("ids", claimed.stream().map(Claimed::id).toList())
                .setParameter("lease", lease)
                .executeUpdate();
    }

    /** Empty where another sender has the message now. */
    Optional<Begun> begin(Claimed claimed) {
        return ScalarQuery.of(session, """
                        update message set %s, attempts = attempts + 1, tries = tries + 1,
                            attempt_started_at = clock_timestamp()
                        where id = :id and %s and lease = :lease
                        returning attempts
                        """.formatted(BEGIN.assignment(), BEGIN.guard()), Integer.class)
                .setParameter("id", claimed.id())
                .setParameter("lease", claimed.lease())
                .getResultList()
                .stream()
                .map(Begun::new)
                .findFirst();
    }

    /**
     * The mail server has taken it. This counts also where the answer came after the attempt was held to be cut off;
     * empty where the attempt is not the current one.
     */
    Optional<NotificationSent> sent(UUID id, int attempt, String template, Obligation obligation, Instant now) {
        int changed = change("""
                        update message set %s, sent_at = :now, template = :template, reason = null,
                            waiting_since = null, %s
                        where id = :id and attempts = :attempt and %s
                        """.formatted(SEND.assignment(), NO_LEASE, SEND.guard()))
                .setParameter("now", now)
                .setParameter("template", template)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
        return changed == 1 ? Optional.of(obligation.sentBy(NoticeChannel.EMAIL, now)) : Optional.empty();
    }

    /** How often it was tried since it became due; empty where the attempt is not the current one. */
    Optional<Integer> tries(UUID id, int attempt) {
        return ScalarQuery.of(session, """
                        select tries from message where id = :id and attempts = :attempt and %s for update
                        """.formatted(DEFER.guard()), Integer.class)
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
                        set %s, tries = greatest(tries - 1, 0), reason = :reason, waiting_since = null,
                            due_at = clock_timestamp() + :delay * interval '1 millisecond', %s
                        where id = :id and attempts = :attempt and %s
                        """.formatted(DEFER.assignment(), NO_LEASE, DEFER.guard()))
                .setParameter("delay", delay.toMillis())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    /** Tries it again after the delay. */
    void later(UUID id, Duration delay, String reason) {
        change("""
                        update message set %s, due_at = clock_timestamp() + :delay * interval '1 millisecond',
                            reason = :reason, waiting_since = null, %s
                        where id = :id and %s
                        """.formatted(DEFER.assignment(), NO_LEASE, DEFER.guard()))
                .setParameter("delay", delay.toMillis())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** It certainly was not delivered; empty where the attempt is not the current one. */
    Optional<NotificationFailed> fail(UUID id, int attempt, String reason, Obligation obligation, Instant now) {
        return awaitDecision(FAIL, id, attempt, reason, now)
                ? Optional.of(obligation.failedBy(NoticeChannel.EMAIL, now))
                : Optional.empty();
    }

    /** It is not known whether it was delivered. False where the attempt is not the current one. */
    boolean loseTrack(UUID id, int attempt, String reason, Instant now) {
        return awaitDecision(LOSE, id, attempt, reason, now);
    }

    private boolean awaitDecision(
            Transition<MessageState> transition, UUID id, int attempt, String reason, Instant now) {
        return change("""
                                update message set %s, reason = :reason, waiting_since = :now, %s
                                where id = :id and attempts = :attempt and %s
                                """.formatted(transition.assignment(), NO_LEASE, transition.guard()))
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /** Marks attempts whose process has died: it is not known how they ended. */
    int giveUpOn(Duration age, Instant now) {
        return change("""
                        update message set %s, reason = 'cut-off', waiting_since = :now, %s
                        where %s and attempt_started_at < clock_timestamp() - :age * interval '1 millisecond'
                        """.formatted(CUT_OFF.assignment(), NO_LEASE, CUT_OFF.guard()))
                .setParameter("now", now)
                .setParameter("age", age.toMillis())
                .executeUpdate();
    }

    /** A recruiter has it sent again; the tries are counted from zero. */
    public boolean retry(UUID id) {
        return change("update message set %s, %s where id = :id and %s"
                                .formatted(RETRY.assignment(), DUE_NOW, RETRY.guard()))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Which failed messages to send again. */
    public record FailedMessages(
            @Nullable String reason, @Nullable VacancyId vacancyId, Set<UUID> exceptOfVacancies) {

        public FailedMessages {
            exceptOfVacancies = Set.copyOf(exceptOfVacancies);
        }
    }

    /**
     * As {@link #retry} for those that certainly failed, have no replacement and are not too late, longest waiting
     * first.
     */
    public List<UUID> retryFailed(FailedMessages which, Instant now, int limit) {
        String selected = """
                select f.id from message f
                where f.%s and f.%s and f.replaced_by is null and %s%s%s%s
                order by f.waiting_since, f.id limit :limit for update of f skip locked
                """.formatted(
                        AWAITING_DECISION,
                        RETRY_FAILED.guard(),
                        Obligations.mayBeTold("f.obligation_id"),
                        which.reason() == null ? "" : " and f.reason = :reason",
                        which.vacancyId() == null ? "" : " and f.vacancy_id = :vacancy",
                        which.exceptOfVacancies().isEmpty() ? "" : " and f.vacancy_id not in (:except)");
        var query = ScalarQuery.of(
                        session,
                        "update message m set %s, %s where m.%s and m.id in (%s) returning m.id"
                                .formatted(RETRY_FAILED.assignment(), DUE_NOW, RETRY_FAILED.guard(), selected),
                        UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit);
        if (which.reason() != null) {
            query.setParameter("reason", which.reason());
        }
        if (which.vacancyId() != null) {
            query.setParameter("vacancy", which.vacancyId().value());
        }
        if (!which.exceptOfVacancies().isEmpty()) {
            query.setParameterList("except", which.exceptOfVacancies());
        }
        return query.getResultList();
    }

    /** It was taken and came back. A repeated report, or one about an earlier attempt, changes nothing. */
    public Optional<NotificationFailed> bounce(
            UUID id, @Nullable Integer attempt, String reason, Obligation obligation, Instant now) {
        int changed = change("""
                        update message set %s, reason = :reason, bounced_at = :now
                        where id = :id and %s and (cast(:attempt as int) is null or attempts = :attempt)
                        """.formatted(BOUNCE.assignment(), BOUNCE.guard()))
                .setParameter("reason", reason)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
        return changed == 1 ? Optional.of(obligation.failedBy(NoticeChannel.EMAIL, now)) : Optional.empty();
    }

    void replace(UUID id, Replacement by) {
        change("update message set replaced_by = :by where id = :id")
                .setParameter("by", by.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The candidate was told in another way, so that no recruiter need look after it any more. */
    void cancelReplaced(UUID obligation) {
        change(cancel(CANCEL, "obligation_id = :obligation and replaced_by is not null"))
                .setParameter("obligation", obligation)
                .executeUpdate();
    }

    /** The message of an obligation, as it is in the database now. */
    public Optional<Message> ofObligation(UUID obligation) {
        return session.createSelectionQuery("from Message m where m.obligationId = :id", Message.class)
                .setParameter("id", obligation)
                .uniqueResultOptional();
    }

    /** The channel that takes its place, read from the database. */
    Optional<Replacement> replacementOf(UUID id) {
        return ScalarQuery.of(session, "select replaced_by from message where id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .map(Replacement::valueOf)
                .findFirst();
    }

    /** A recruiter has found out that it arrived; empty where it is not uncertain. */
    public Optional<NotificationSent> confirm(UUID id, Obligation obligation, Instant now) {
        int changed = change("""
                        update message set %s, sent_at = :now, waiting_since = null where id = :id and %s
                        """.formatted(CONFIRM.assignment(), CONFIRM.guard()))
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        return changed == 1 ? Optional.of(obligation.sentBy(NoticeChannel.EMAIL, now)) : Optional.empty();
    }

    /** Claimed, but not needed any more. */
    void cancelClaimed(Claimed claimed) {
        change(cancel(CANCEL_CLAIMED, "id = :id and lease = :lease"))
                .setParameter("id", claimed.id())
                .setParameter("lease", claimed.lease())
                .executeUpdate();
    }

    /** Begun, and cancelled while it was under way: it is not tried again with any result. */
    void cancelBegun(UUID id, int attempt) {
        change(cancel(CANCEL_BEGUN, "id = :id and attempts = :attempt"))
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    /** Cancels messages that are not being sent. */
    public void cancelOf(Collection<UUID> obligations) {
        change(cancel(CANCEL, "obligation_id in (:obligations)"))
                .setParameterList("obligations", obligations)
                .executeUpdate();
    }

    private static String cancel(Transition<MessageState> transition, String which) {
        return "update message set %s, waiting_since = null, %s where %s and %s"
                .formatted(transition.assignment(), NO_LEASE, which, transition.guard());
    }

    /** Read from the database. */
    public MessageState stateOf(UUID id) {
        return MessageState.valueOf(ScalarQuery.of(session, "select state from message where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    public Optional<Message> find(UUID id) {
        return Optional.ofNullable(session.find(Message.class, id));
    }

    /** Messages with an attempt count, because a refusal that came too late cannot be told from a delivery. */
    @Override
    public Set<UUID> toldOf(Collection<UUID> obligations) {
        return Set.copyOf(ScalarQuery.of(
                        session,
                        "select obligation_id from message where obligation_id in (:obligations) and attempts > 0",
                        UUID.class)
                .setParameterList("obligations", obligations)
                .getResultList());
    }

    /** A page of messages that wait for a recruiter's decision, longest waiting first. */
    public List<Message> awaitingDecision(
            Set<MessageState> states, Set<UUID> exceptOfVacancies, @Nullable Position after, int limit) {
        String conditions = (exceptOfVacancies.isEmpty() ? "" : " and m.vacancyId not in (:except)")
                + (after == null ? "" : " and (m.waitingSince, m.id) > (:afterTime, :afterId)");
        var query = session.createSelectionQuery(
                        "from Message m where m.%s and m.state in (:states)%s order by m.waitingSince, m.id"
                                .formatted(AWAITING_DECISION, conditions),
                        Message.class)
                .setParameterList("states", states)
                .setMaxResults(limit);
        if (!exceptOfVacancies.isEmpty()) {
            query.setParameterList("except", exceptOfVacancies);
        }
        if (after != null) {
            query.setParameter("afterTime", after.at()).setParameter("afterId", after.id());
        }
        return query.getResultList();
    }

    /** As {@link #awaitingDecision}, their number in all states of that kind. */
    public long countAwaitingDecision(Set<UUID> exceptOfVacancies) {
        var query = session.createSelectionQuery(
                "select count(*) from Message m where m.%s%s"
                        .formatted(
                                AWAITING_DECISION,
                                exceptOfVacancies.isEmpty() ? "" : " and m.vacancyId not in (:except)"),
                Long.class);
        if (!exceptOfVacancies.isEmpty()) {
            query.setParameterList("except", exceptOfVacancies);
        }
        return query.getSingleResult();
    }

    private MutationQuery change(String sql) {
        return session.createNativeMutationQuery(sql);
    }
}
