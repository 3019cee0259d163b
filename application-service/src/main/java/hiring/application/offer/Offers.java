package hiring.application.offer;

import hiring.application.vacancy.Vacancy;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The offers. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    /** The latest: one that has lapsed can be made again. */
    public Optional<Offer> ofApplication(UUID applicationId) {
        return find("applicationId = ?1 order by madeAt desc, id desc", applicationId)
                .firstResultOptional();
    }

    /** All, the latest first. */
    List<Offer> allOf(UUID applicationId) {
        return find("applicationId = ?1 order by madeAt desc, id desc", applicationId)
                .page(0, 100)
                .list();
    }

    /** How many openings of the vacancy no candidate has accepted or may still accept. */
    public long openingsLeft(Vacancy vacancy) {
        return vacancy.openings() - openingsTaken(vacancy.id());
    }

    /**
     * As {@link #openingsLeft}, less those that belong to candidates of the reserve list who have no offer: the first
     * of them was or will be told that the place is theirs.
     */
    public long openingsLeftBesideReserve(Vacancy vacancy) {
        long inLine = ScalarQuery.of(getEntityManager(), """
                    select count(*) from application a
                    join selection_result r on r.application_id = a.id and r.outcome = 'RESERVE'
                    where a.vacancy_id = :vacancy and a.status = 'SUBMITTED'
                        and not exists (select from offer o where o.application_id = a.id)
                    """, Long.class)
                .setParameter("vacancy", vacancy.id())
                .getSingleResult();
        return openingsLeft(vacancy) - inLine;
    }

    /** How many offers of a vacancy there are, by status. */
    public Map<OfferStatus, Long> countByStatus(UUID vacancyId) {
        return getEntityManager()
                .createQuery(
                        "select o.status, count(o) from Offer o where o.vacancyId = :vacancy group by o.status",
                        Object[].class)
                .setParameter("vacancy", vacancyId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (OfferStatus) row[0], row -> (Long) row[1]));
    }

    /** How many openings are kept for those who have accepted or may still accept. */
    public long openingsTaken(UUID vacancyId) {
        return countByStatus(vacancyId).entrySet().stream()
                .filter(entry -> entry.getKey().holdsAnOpening())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Optional<Offer> holdingOpenOf(UUID applicationId) {
        return find("applicationId = ?1 and status = ?2", applicationId, OfferStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those still open to the applications in a range of ids; none is answered before this transaction ends. */
    List<Offer> holdingOpenIn(UUID vacancyId, UUID after, UUID upTo) {
        return find(
                        "vacancyId = ?1 and status = ?2 and applicationId > ?3 and applicationId <= ?4 order by id",
                        vacancyId,
                        OfferStatus.OPEN,
                        after,
                        upTo)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The applications in a range of ids whose offers are accepted. */
    Set<UUID> acceptedIn(UUID vacancyId, UUID after, UUID upTo) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select o.applicationId from Offer o where o.vacancyId = :vacancy and o.status = ACCEPTED
                            and o.applicationId > :after and o.applicationId <= :upTo
                        """, UUID.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList());
    }

    Optional<Offer> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> applicationOf(UUID id, UUID candidate) {
        return getEntityManager()
                .createQuery(
                        "select o.applicationId from Offer o where o.id = :id and o.candidateId = :candidate",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("candidate", candidate)
                .getResultList()
                .stream()
                .findFirst();
    }

    // An offer of a withdrawn vacancy ends with it. Replicas share the work, and one that is being answered at this
    // moment is looked at next time
    List<Offer> holdingLate(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("""
                        from Offer o where o.status = OPEN and o.lateFrom <= :now
                            and o.vacancyId not in (select v.id from Vacancy v where v.withdrawnAt is not null)
                        order by o.lateFrom, o.id
                        """, Offer.class)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(limit)
                .getResultList();
    }
}
