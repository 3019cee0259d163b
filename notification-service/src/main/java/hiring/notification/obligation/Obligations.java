package hiring.notification.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All obligations. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /**
     * One obligation, kept from other transactions until the transaction ends: two channels that are done at the same
     * moment must see each other, or neither would be the last one.
     */
    public Obligation locked(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE), "obligation " + id);
    }

    /**
     * Waiting ones whose vacancy is known and of whose contact something is known, oldest first, that no other replica
     * works on.
     */
    public List<Obligation> ready(int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                    select o.* from obligation o
                    join known_vacancy v on v.id = o.vacancy_id
                    join contact c on c.candidate_id = o.candidate_id
                    where o.state = 'WAITING'
                        -- Of which nothing is being moved or taken back
                        and not exists (select from paged_task t where t.subject = o.vacancy_id)
                    order by o.raised_at, o.id limit :limit
                    for update of o skip locked
                    """, Obligation.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    public Map<UUID, Obligation> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    /** Those of the ids that are there. */
    Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select o.id from Obligation o where o.id in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultList());
    }

    /** What a candidate has not been told yet, locked. */
    public List<Obligation> openOf(UUID candidateId) {
        return find(
                        // Written out, so that the partial index is seen to fit
                        "candidateId = ?1 and state in ('WAITING', 'OPEN') order by id", candidateId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What was or is to be told about some applications, locked. */
    public List<Obligation> ofApplications(Collection<UUID> applications) {
        return find("applicationId in ?1 order by id", applications)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of what is not told yet about a vacancy's applications, by id after the given one, locked. */
    public List<Obligation> openOfVacancy(UUID vacancyId, UUID after, int limit) {
        return find(
                        // Written out, so that the partial index is seen to fit
                        "vacancyId = ?1 and state in ('WAITING', 'OPEN') and id > ?2 order by id", vacancyId, after)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some that are of no use any more, locked; those that another replica works on are left to it. */
    public List<Obligation> passed(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                    select o.* from obligation o
                    where o.state in ('WAITING', 'OPEN') and o.not_after <= :now
                        -- Whose ends are being moved
                        and not exists (select from paged_task t where t.subject = o.vacancy_id)
                    order by o.not_after, o.id limit :limit
                    for update of o skip locked
                    """, Obligation.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
