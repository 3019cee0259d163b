package hiring.notification.overview;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.notification.call.CallState;
import hiring.notification.call.Calls;
import hiring.notification.lifecycle.Lifecycle;
import hiring.notification.list.Position;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.ObligationState;
import hiring.notification.obligation.Obligations;
import hiring.notification.post.LetterState;
import hiring.notification.post.PostedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The states of the obligations of a vacancy. Ids, kinds and states; no data of candidates. */
@ApplicationScoped
public class ObligationOverview {

    private static final String ALL =
            """
            %s o
            left join %s m on m.obligation_id = o.id
            left join %s c on c.obligation_id = o.id
            left join %s l on l.obligation_id = o.id
            """.formatted(Obligations.STATES, Messages.STATES, Calls.STATES, PostedLetters.STATES);

    private static final String COUNTS = """
            select o.kind, count(*), %s
            from %s
            where o.vacancy_id = :vacancy
            group by o.kind
            """.formatted(
                    Stream.of(
                                    is("o", ObligationState.DONE),
                                    isOneOf("o", ObligationState.UNTOLD),
                                    is("o", ObligationState.CANCELLED),
                                    is("m", MessageState.SENT),
                                    isOneOf("m", EnumSet.of(MessageState.DUE, MessageState.SENDING)) + " or "
                                            + is("o", ObligationState.WAITING),
                                    is("m", MessageState.FAILED),
                                    is("m", MessageState.UNCERTAIN),
                                    is("m", MessageState.BOUNCED),
                                    is("c", CallState.DUE),
                                    is("c", CallState.DONE),
                                    is("l", LetterState.DUE),
                                    is("l", LetterState.POSTED))
                            .map("count(*) filter (where %s)"::formatted)
                            .collect(Collectors.joining(", ")),
                    ALL);

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
            ApplicationId applicationId,
            NoticeKind kind,
            ObligationState state,
            Instant causedAt,
            Instant raisedAt,
            @Nullable Instant doneAt,
            @Nullable MessageState email,
            @Nullable CallState call,
            @Nullable LetterState letter,
            @Nullable UUID messageId) {}

    /**
     * How many obligations of a kind there are, and the states of their channels.
     *
     * @param emailsWaiting due, being sent, or still without a contact to send to
     */
    public record KindCounts(
            NoticeKind kind,
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
            VacancyId vacancyId,
            @Nullable NoticeKind kind,
            @Nullable ObligationState state,
            @Nullable Position after,
            int limit) {
        var query = session.createNativeQuery(
                        """
                        select o.id, o.application_id, o.kind, o.state, o.caused_at, o.raised_at, o.done_at,
                            m.state as email, c.state as call, l.state as letter, m.id as message_id
                        from %s
                        where o.vacancy_id = :vacancy
                        """.formatted(ALL)
                                + (kind == null ? "" : " and o.kind = :kind")
                                // A literal, so that a partial index is used
                                + (state == null ? "" : " and " + is("o", state))
                                + (after == null ? "" : " and (o.raised_at, o.id) > (:afterTime, :afterId)")
                                + " order by o.raised_at, o.id limit :limit",
                        Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("limit", limit);
        if (kind != null) {
            query.setParameter("kind", kind.name());
        }
        if (after != null) {
            query.setParameter("afterTime", after.at()).setParameter("afterId", after.id());
        }
        return query.getResultList().stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        new ApplicationId((UUID) row[1]),
                        NoticeKind.valueOf((String) row[2]),
                        ObligationState.valueOf((String) row[3]),
                        (Instant) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        row[7] == null ? null : MessageState.valueOf((String) row[7]),
                        row[8] == null ? null : CallState.valueOf((String) row[8]),
                        row[9] == null ? null : LetterState.valueOf((String) row[9]),
                        (UUID) row[10]))
                .toList();
    }

    /** Only kinds with at least one obligation, in the order of the kinds. */
    @Transactional
    public List<KindCounts> counts(VacancyId vacancyId) {
        return session
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .getResultList()
                .stream()
                .map(row -> new KindCounts(
                        NoticeKind.valueOf((String) row[0]),
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
                .sorted(Comparator.comparing(KindCounts::kind))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static String is(String table, Lifecycle<?> state) {
        return table + ".state = " + state.literal();
    }

    private static <S extends Enum<S> & Lifecycle<S>> String isOneOf(String table, Set<S> states) {
        return table + ".state in " + Lifecycle.literals(states);
    }
}
