package hiring.notification.overview;

import hiring.notification.obligation.Kind;
import hiring.notification.obligation.ObligationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where the obligations of a vacancy stand. Ids, kinds and states; nothing of a candidate's. */
@ApplicationScoped
public class ObligationOverview {

    private final Session session;

    ObligationOverview(Session session) {
        this.session = session;
    }

    /**
     * One obligation with its channels.
     *
     * @param email state of the written message; absent while the obligation waits
     * @param call state of the call; absent where there is none
     * @param letter state of the letter for the post; absent where there is none
     * @param messageId of the written message; absent where there is none
     */
    public record Line(
            UUID id,
            UUID applicationId,
            Kind kind,
            ObligationState state,
            Instant causedAt,
            Instant raisedAt,
            @Nullable Instant doneAt,
            @Nullable String email,
            @Nullable String call,
            @Nullable String letter,
            @Nullable UUID messageId) {}

    /** Where a page ends. */
    public record Position(Instant raisedAt, UUID id) {}

    /**
     * How many obligations of a kind there are, and where their channels stand.
     *
     * @param emailsWaiting due, being sent, or still without a contact to send to
     */
    public record KindCounts(
            Kind kind,
            long obligations,
            long done,
            long open,
            long cancelled,
            long emailsSent,
            long emailsWaiting,
            long emailsFailed,
            long emailsUncertain,
            long emailsBounced,
            long callsDue,
            long callsDone,
            long lettersDue,
            long lettersPosted) {}

    /** Oldest first. */
    @Transactional
    public List<Line> page(
            UUID vacancyId, @Nullable Kind kind, @Nullable ObligationState state, @Nullable Position after, int limit) {
        var query = session.createNativeQuery(
                        """
                        select o.id, o.application_id, o.kind, o.state, o.caused_at, o.raised_at, o.done_at,
                            m.state as email, c.state as call, l.state as letter, m.id as message_id
                        from obligation o
                        left join message m on m.obligation_id = o.id
                        left join call c on c.obligation_id = o.id
                        left join posted_letter l on l.obligation_id = o.id
                        where o.vacancy_id = :vacancy
                        """
                                + (kind == null ? "" : " and o.kind = :kind")
                                // Written out, so that a partial index is seen to fit
                                + (state == null ? "" : " and o.state = '" + state.name() + "'")
                                + (after == null ? "" : " and (o.raised_at, o.id) > (:afterTime, :afterId)")
                                + " order by o.raised_at, o.id limit :limit",
                        Object[].class)
                .setParameter("vacancy", vacancyId)
                .setParameter("limit", limit);
        if (kind != null) {
            query.setParameter("kind", kind.name());
        }
        if (after != null) {
            query.setParameter("afterTime", after.raisedAt()).setParameter("afterId", after.id());
        }
        return query.getResultList().stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        (UUID) row[1],
                        Kind.valueOf((String) row[2]),
                        ObligationState.valueOf((String) row[3]),
                        (Instant) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (UUID) row[10]))
                .toList();
    }

    /** Of the kinds of which there are any, in the order of the kinds. */
    @Transactional
    public List<KindCounts> counts(UUID vacancyId) {
        return session
                .createNativeQuery("""
                        select o.kind, count(*),
                            count(*) filter (where o.state = 'DONE'),
                            count(*) filter (where o.state in ('WAITING', 'OPEN')),
                            count(*) filter (where o.state = 'CANCELLED'),
                            count(*) filter (where m.state = 'SENT'),
                            count(*) filter (where m.state in ('DUE', 'SENDING') or o.state = 'WAITING'),
                            count(*) filter (where m.state = 'FAILED'),
                            count(*) filter (where m.state = 'UNCERTAIN'),
                            count(*) filter (where m.state = 'BOUNCED'),
                            count(*) filter (where c.state = 'DUE'),
                            count(*) filter (where c.state = 'DONE'),
                            count(*) filter (where l.state = 'DUE'),
                            count(*) filter (where l.state = 'POSTED')
                        from obligation o
                        left join message m on m.obligation_id = o.id
                        left join call c on c.obligation_id = o.id
                        left join posted_letter l on l.obligation_id = o.id
                        where o.vacancy_id = :vacancy
                        group by o.kind
                        """, Object[].class)
                .setParameter("vacancy", vacancyId)
                .getResultList()
                .stream()
                .map(row -> new KindCounts(
                        Kind.valueOf((String) row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        number(row[8]),
                        number(row[9]),
                        number(row[10]),
                        number(row[11]),
                        number(row[12]),
                        number(row[13])))
                .sorted(java.util.Comparator.comparing(KindCounts::kind))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
