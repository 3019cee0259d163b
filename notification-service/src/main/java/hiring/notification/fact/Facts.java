package hiring.notification.fact;

import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The facts that are known, for announcements that come after them. */
@ApplicationScoped
public class Facts {

    // Classes of advisory locks, different from those of the kit
    private static final int VACANCY_LOCKS = 11;
    private static final int APPLICATION_LOCKS = 12;
    private static final int BUCKETS = 1_024;

    private final Session session;

    Facts(Session session) {
        this.session = session;
    }

    /** Keeps the latest of each kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<Fact> facts) {
        // In one order, so that two transactions with the same facts wait for one another and do not deadlock
        Map<List<String>, Fact> latest = new TreeMap<>(Comparator.comparing(Facts::joined));
        for (Fact fact : facts) {
            latest.merge(List.of(fact.subject().toString(), fact.kind().name(), fact.scope()), fact, Fact::latest);
        }
        Collection<Fact> kept = latest.values();
        session.createNativeMutationQuery("""
            insert into fact (subject, kind, scope, publication, happened_at)
            select * from unnest(cast(:subjects as uuid[]), cast(:kinds as text[]), cast(:scopes as text[]),
                cast(:publications as int[]), cast(:instants as timestamptz[]))
            on conflict (subject, kind, scope) do update
            set publication = excluded.publication, happened_at = excluded.happened_at
            where (fact.publication, fact.happened_at) < (excluded.publication, excluded.happened_at)
            """)
                .setParameter("subjects", kept.stream().map(Fact::subject).toArray(UUID[]::new))
                .setParameter(
                        "kinds", kept.stream().map(fact -> fact.kind().name()).toArray(String[]::new))
                .setParameter("scopes", kept.stream().map(Fact::scope).toArray(String[]::new))
                .setParameter(
                        "publications", kept.stream().map(Fact::publication).toArray(Integer[]::new))
                .setParameter(
                        "instants",
                        kept.stream().map(fact -> fact.at().toString()).toArray(String[]::new))
                .executeUpdate();
    }

    private static String joined(List<String> parts) {
        return String.join("/", parts);
    }

    /** All that can concern some applications. */
    public Map<FactSubject, List<Fact>> concerning(Collection<FactSubject> subjects) {
        Map<UUID, List<Fact>> known = of(subjects.stream()
                .flatMap(subject -> Stream.of(
                        subject.application().value(), subject.vacancy().value()))
                .distinct()
                .toList());
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        subject -> Stream.of(
                                        subject.application().value(),
                                        subject.vacancy().value())
                                .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                                .toList()));
    }

    /** All that can concern one application. */
    public List<Fact> concerning(FactSubject subject) {
        return concerning(List.of(subject)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<UUID, List<Fact>> of(Collection<UUID> subjects) {
        return session
                .createNativeQuery(
                        "select kind, subject, scope, publication, happened_at from fact"
                                + " where subject = any(:subjects)",
                        Object[].class)
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Fact(
                        FactKind.valueOf((String) row[0]), (UUID) row[1], (String) row[2], (Integer) row[3], (Instant)
                                row[4]))
                .collect(Collectors.groupingBy(Fact::subject));
    }

    /**
     * Locks the applications until the transaction ends: of a fact and an announcement that come at the same moment on
     * two topics, the second sees the first. Applications share a fixed number of locks, so that a batch does not fill
     * the lock table of the server; the locks are taken in one order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<FactSubject> subjects) {
        ScalarQuery.of(session, """
            with shared as materialized (
                select pg_advisory_xact_lock_shared(:vacancyLocks, bucket) from (
                    select distinct hashtext(id) & :buckets as bucket
                    from unnest(cast(:vacancies as text[])) as ids (id)
                    order by bucket offset 0) vacancies
            ), single as materialized (
                select pg_advisory_xact_lock(:applicationLocks, bucket) from (
                    select distinct hashtext(id) & :buckets as bucket
                    from unnest(cast(:applications as text[])) as ids (id), (select count(*) from shared) all_shared
                    order by bucket offset 0) applications
            )
            select count(*) from single
            """, Long.class)
                .setParameter("vacancyLocks", VACANCY_LOCKS)
                .setParameter("applicationLocks", APPLICATION_LOCKS)
                .setParameter("buckets", BUCKETS - 1)
                .setParameter("vacancies", texts(subjects.stream().map(FactSubject::vacancy)))
                .setParameter("applications", texts(subjects.stream().map(FactSubject::application)))
                .getSingleResult();
    }

    private static String[] texts(Stream<?> ids) {
        return ids.map(Object::toString).toArray(String[]::new);
    }

    /** As {@link #hold}, for all applications of a vacancy. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdVacancy(VacancyId vacancy) {
        ScalarQuery.of(
                        session,
                        "select 1 from (select pg_advisory_xact_lock(:locks, hashtext(:vacancy) & :buckets)) held",
                        Integer.class)
                .setParameter("locks", VACANCY_LOCKS)
                .setParameter("buckets", BUCKETS - 1)
                .setParameter("vacancy", vacancy.toString())
                .getSingleResult();
    }
}
