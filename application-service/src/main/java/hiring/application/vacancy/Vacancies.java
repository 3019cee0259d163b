package hiring.application.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hiring.events.VacancyClosed;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.VacancyId;
import hiring.kit.outbox.EventJson;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The vacancies this service knows. */
@ApplicationScoped
public class Vacancies implements PanacheRepositoryBase<Vacancy, UUID> {

    // Some dozens of kilobytes each; most submissions are to the few vacancies that close today
    private static final int MOST_REMEMBERED = 200;

    // The first half of an advisory lock's key; the outbox has others. Two vacancies may have the same second half, and
    // wait for each other then
    private static final int LOCKS_OF_VACANCIES = 2;

    private final StatelessSession stateless;
    private final Cache<UUID, Vacancy> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Vacancies(StatelessSession stateless) {
        this.stateless = stateless;
    }

    /** A vacancy that an application names: it is known, and none is ever removed. */
    public Vacancy of(VacancyId id) {
        return known(id).orElseThrow(() -> new IllegalStateException("No vacancy %s".formatted(id)));
    }

    public Optional<Vacancy> known(VacancyId id) {
        return findByIdOptional(id.value());
    }

    public Map<VacancyId, Vacancy> known(Collection<VacancyId> ids) {
        return list("id in ?1", ids.stream().map(VacancyId::value).toList()).stream()
                .collect(Collectors.toMap(Vacancy::id, Function.identity()));
    }

    /**
     * The vacancy, which does not change before this transaction ends. Many submissions share it at a time; whatever
     * changes or seals it waits for all of them, and those that come later wait behind it, so that it gets its turn
     * however many there are.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Vacancy> sharing(VacancyId id) {
        share(id);
        return findByIdOptional(id.value());
    }

    // Not a lock of the row: who shares a row goes past those who wait to change it, for ever if there are enough. An
    // advisory lock has one queue. The row is read in a later statement, which sees what was committed before the lock
    // was given
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(VacancyId id) {
        lock("pg_advisory_xact_lock_shared", id);
    }

    private void lock(String function, VacancyId id) {
        ScalarQuery.of(
                        getEntityManager(),
                        "select 1 from (select %s(%d, hashtext(cast(:id as text)))) locked"
                                .formatted(function, LOCKS_OF_VACANCIES),
                        Integer.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /**
     * The vacancy at this version, for reading: from memory where it was read before, which saves what it costs to
     * make its terms from JSON. The caller has read the version under a lock that it still holds, so that what is
     * remembered of this version is what is stored.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vacancy at(VacancyId id, int version) {
        Vacancy known = remembered.getIfPresent(id.value());
        if (known != null && known.version() == version) {
            return known;
        }
        // No session knows it, so that no change to it is ever stored
        Vacancy read = stateless.get(Vacancy.class, id.value());
        if (read.version() != version) {
            throw new IllegalStateException(
                    "Vacancy %s is at version %d and was locked at %d".formatted(id, read.version(), version));
        }
        remembered.put(id.value(), read);
        return read;
    }

    /** The vacancy, locked against all other transactions. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Vacancy> holding(VacancyId id) {
        lock("pg_advisory_xact_lock", id);
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recordPublished(VacancyPublished published) {
        Vacancy vacancy = holding(new VacancyId(published.vacancyId()))
                .map(known -> {
                    known.publishAgain(published);
                    return known;
                })
                .orElseGet(() -> {
                    Vacancy first = new Vacancy(published);
                    persistAndFlush(first);
                    return first;
                });
        // Both events may have been consumed before, while the publication waited as a dead letter
        announcedTimetable(vacancy.id()).ifPresent(vacancy::change);
        withdrawnAt(vacancy.id()).ifPresent(vacancy::withdraw);
    }

    /** Keeps a changed timetable, unless one of a higher version is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordTimetable(VacancyTimetableChanged changed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into announced_timetable (vacancy_id, version, event)
                        values (:id, :version, cast(:event as jsonb))
                        on conflict (vacancy_id) do update set version = excluded.version, event = excluded.event
                        where announced_timetable.version < excluded.version
                        """)
                .setParameter("id", changed.vacancyId())
                .setParameter("version", changed.timetableVersion())
                .setParameter("event", EventJson.write(changed))
                .executeUpdate();
    }

    private Optional<VacancyTimetableChanged> announcedTimetable(VacancyId id) {
        return ScalarQuery.of(
                        getEntityManager(),
                        "select cast(event as text) from announced_timetable where vacancy_id = :id",
                        String.class)
                .setParameter("id", id.value())
                .uniqueResultOptional()
                .map(Vacancies::read);
    }

    private static VacancyTimetableChanged read(String event) {
        try {
            return EventJson.read(VacancyTimetableChanged.class, event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored timetable cannot be read", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recordWithdrawn(VacancyWithdrawn withdrawn) {
        getEntityManager()
                .createNativeQuery("""
                        insert into withdrawal_announcement (vacancy_id, withdrawn_at) values (:id, :at)
                        on conflict (vacancy_id) do nothing
                        """)
                .setParameter("id", withdrawn.vacancyId())
                .setParameter("at", withdrawn.occurredAt())
                .executeUpdate();
    }

    private Optional<Instant> withdrawnAt(VacancyId id) {
        return ScalarQuery.of(
                        getEntityManager(),
                        "select withdrawn_at from withdrawal_announcement where vacancy_id = :id",
                        Instant.class)
                .setParameter("id", id.value())
                .uniqueResultOptional();
    }

    // A table of its own, because the vacancy is unknown while its publication waits as a dead letter
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordClosed(VacancyClosed closed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into closing_announcement (vacancy_id, closes_at) values (:id, :closesAt)
                        on conflict (vacancy_id) do nothing
                        """)
                .setParameter("id", closed.vacancyId())
                .setParameter("closesAt", closed.closesAt())
                .executeUpdate();
    }

    public boolean isClosingAnnounced(VacancyId id) {
        return ScalarQuery.of(
                        getEntityManager(), "select 1 from closing_announcement where vacancy_id = :id", Integer.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .isPresent();
    }

    /**
     * Announced as closed, closed by this clock too, and not counted yet.
     *
     * @param leftOut vacancies that still wait for an application
     */
    @Transactional
    public List<UUID> toSeal(Instant now, Collection<UUID> leftOut, int limit) {
        return ScalarQuery.of(getEntityManager(), """
                        select v.id from vacancy v join closing_announcement a on a.vacancy_id = v.id
                        where v.sealed_at is null and v.withdrawn_at is null and v.closes_at <= :now
                            and v.closes_at + v.grace_minutes * interval '1 minute' <= :now
                            and v.id <> all(:leftOut)
                        order by v.closes_at, v.id limit :limit
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("leftOut", leftOut.toArray(UUID[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Those of the vacancies that were withdrawn. */
    public Set<UUID> withdrawnAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select v.id from Vacancy v where v.id in :ids and v.withdrawnAt is not null",
                                UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
