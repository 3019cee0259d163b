package hiring.vacancy.history;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.identity.CurrentPerson;
import hiring.vacancy.history.HistoryEntry.Detail;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Records what happens to vacancies, in the transaction of the change, and lists it. */
@ApplicationScoped
public class VacancyHistory {

    private final Session session;
    private final CurrentPerson person;
    private final InstantSource clock;

    VacancyHistory(Session session, CurrentPerson person, InstantSource clock) {
        this.session = session;
        this.person = person;
        this.clock = clock;
    }

    /** Records it as done by the signed-in person, or by the service itself without a sign-in. */
    @Transactional(TxType.MANDATORY)
    public void record(VacancyId vacancy, HistoryKind kind, long version, Detail detail) {
        boolean signedIn = Arc.container().requestContext().isActive() && person.isSignedIn();
        session.createNativeMutationQuery("""
                        insert into vacancy_history (id, vacancy_id, kind, at, person, version, comment, effective_at,
                            parts)
                        values (:id, :vacancy, :kind, :at, cast(:person as uuid), :version, cast(:comment as text),
                            cast(:effectiveAt as timestamptz), :parts)
                        """)
                .setParameter("id", TimeOrderedIds.next())
                .setParameter("vacancy", vacancy.value())
                .setParameter("kind", kind.name())
                .setParameter("at", clock.instant())
                .setParameter("person", signedIn ? person.id().toString() : null)
                .setParameter("version", Math.toIntExact(version))
                .setParameter("comment", detail.comment())
                .setParameter(
                        "effectiveAt",
                        detail.effectiveAt() == null
                                ? null
                                : detail.effectiveAt().toString())
                .setParameter("parts", detail.parts().toArray(String[]::new))
                .executeUpdate();
    }

    /** Newest first, at most {@code rows}. */
    @Transactional
    public List<HistoryEntry> of(VacancyId vacancy, @Nullable UUID before, int rows) {
        NativeQuery<Object[]> query = session.createNativeQuery("""
                        select id, kind, at, person, version, comment, effective_at, parts from vacancy_history
                        where vacancy_id = :vacancy and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc limit :rows
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("at", Instant.class)
                .addScalar("person", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("comment", String.class)
                .addScalar("effective_at", Instant.class)
                .addScalar("parts", String[].class)
                .setParameter("vacancy", vacancy.value())
                .setParameter("before", before == null ? null : before.toString())
                .setParameter("rows", rows);
        return query.getResultList().stream().map(VacancyHistory::entry).toList();
    }

    private static HistoryEntry entry(Object[] row) {
        UUID by = (UUID) row[3];
        return new HistoryEntry(
                (UUID) row[0],
                HistoryKind.valueOf((String) row[1]),
                (Instant) row[2],
                by == null ? null : new StaffId(by),
                (Integer) row[4],
                new Detail((String) row[5], (Instant) row[6], List.of((String[]) row[7])));
    }
}
