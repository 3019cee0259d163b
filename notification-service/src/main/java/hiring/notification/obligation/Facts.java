package hiring.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The facts that are known, for announcements that come after them. */
@ApplicationScoped
public class Facts {

    private final Session session;

    Facts(Session session) {
        this.session = session;
    }

    /** Keeps the latest of a kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Fact fact) {
        session.createNativeMutationQuery("""
            insert into fact (subject, kind, scope, happened_at) values (:subject, :kind, :scope, :at)
            on conflict (subject, kind, scope) do update
            set happened_at = greatest(fact.happened_at, excluded.happened_at)
            """)
                .setParameter("subject", fact.subject())
                .setParameter("kind", fact.kind().name())
                .setParameter("scope", fact.scope())
                .setParameter("at", fact.at())
                .executeUpdate();
    }

    /** All that can concern an application. */
    public List<Fact> of(UUID application, UUID vacancy) {
        return session
                .createNativeQuery(
                        "select kind, subject, scope, happened_at from fact where subject in (:application, :vacancy)",
                        Object[].class)
                .setParameter("application", application)
                .setParameter("vacancy", vacancy)
                .getResultList()
                .stream()
                .map(row ->
                        new Fact(FactKind.valueOf((String) row[0]), (UUID) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /**
     * Until the transaction ends, no other one learns or announces anything about the application: of a fact and an
     * announcement that come at the same moment on two topics, the second sees the first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID application, UUID vacancy) {
        session.createNativeQuery("""
            select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(:vacancy, 2)),
                pg_advisory_xact_lock(hashtextextended(:application, 2))) held
            """, Integer.class)
                .setParameter("vacancy", vacancy.toString())
                .setParameter("application", application.toString())
                .getSingleResult();
    }

    /** As {@link #hold(UUID, UUID)}, for all applications of a vacancy. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdVacancy(UUID vacancy) {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:vacancy, 2))) held",
                        Integer.class)
                .setParameter("vacancy", vacancy.toString())
                .getSingleResult();
    }
}
