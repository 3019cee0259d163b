package hiring.notification.overview;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.notification.call.CallState;
import hiring.notification.call.Calls;
import hiring.notification.lifecycle.Lifecycle;
import hiring.notification.list.Position;
import hiring.notification.message.MessageState;
import hiring.notification.message.Messages;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligations;
import hiring.notification.post.LetterState;
import hiring.notification.post.PostedLetters;
import hiring.notification.vacancy.KnownVacancies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What a candidate was told: mails that were sent, calls that were made and letters that were posted. */
@ApplicationScoped
public class OwnMessages {

    private static final String TOLD = """
            select t.id, o.kind, o.application_id, o.vacancy_id, v.title, v.reference, t.channel, t.at, t.returned
            from %1$s o
            cross join lateral (
                select m.id, '%2$s' as channel, m.sent_at as at, m.state = %3$s as returned
                from %4$s m where m.obligation_id = o.id and m.state in %5$s
                union all
                select c.id, '%6$s', c.done_at, false from %7$s c where c.obligation_id = o.id and c.state = %8$s
                union all
                select l.id, '%9$s', l.posted_at, false from %10$s l where l.obligation_id = o.id and l.state = %11$s
            ) t
            left join %12$s v on v.id = o.vacancy_id
            where o.candidate_id = :candidate
            """.formatted(
                    Obligations.STATES,
                    NoticeChannel.EMAIL,
                    MessageState.BOUNCED.literal(),
                    Messages.STATES,
                    Lifecycle.literals(EnumSet.of(MessageState.SENT, MessageState.BOUNCED)),
                    NoticeChannel.CALL,
                    Calls.STATES,
                    CallState.DONE.literal(),
                    NoticeChannel.LETTER,
                    PostedLetters.STATES,
                    LetterState.POSTED.literal(),
                    KnownVacancies.NAMES);

    private final Session session;

    OwnMessages(Session session) {
        this.session = session;
    }

    /**
     * Something that the candidate was told.
     *
     * @param vacancyTitle null where this service does not know the vacancy
     * @param vacancyReference null where this service does not know the vacancy
     * @param returned whether it came back
     */
    public record Told(
            UUID id,
            NoticeKind kind,
            ApplicationId applicationId,
            VacancyId vacancyId,
            @Nullable String vacancyTitle,
            @Nullable String vacancyReference,
            NoticeChannel channel,
            Instant at,
            boolean returned) {

        public Position position() {
            return new Position(at, id);
        }
    }

    /** Newest first, at most {@code rows}. */
    @Transactional
    public List<Told> of(CandidateId candidate, @Nullable Position before, int rows) {
        NativeQuery<Object[]> query = session.createNativeQuery(
                        TOLD
                                + (before == null ? "" : " and (t.at, t.id) < (:beforeTime, :beforeId)")
                                + " order by t.at desc, t.id desc limit :rows",
                        Object[].class)
                .setParameter("candidate", candidate.value())
                .setParameter("rows", rows);
        if (before != null) {
            query.setParameter("beforeTime", before.at()).setParameter("beforeId", before.id());
        }
        return query.getResultList().stream().map(OwnMessages::told).toList();
    }

    private static Told told(Object[] row) {
        return new Told(
                (UUID) row[0],
                NoticeKind.valueOf((String) row[1]),
                new ApplicationId((UUID) row[2]),
                new VacancyId((UUID) row[3]),
                (String) row[4],
                (String) row[5],
                NoticeChannel.valueOf((String) row[6]),
                (Instant) row[7],
                (Boolean) row[8]);
    }
}
