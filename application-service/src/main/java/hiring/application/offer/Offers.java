package hiring.application.offer;

import hiring.application.vacancy.IntakePlaces;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The offers. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    private static final List<String> HOLDING = Stream.of(OfferStatus.values())
            .filter(OfferStatus::holdsAnOpening)
            .map(OfferStatus::name)
            .toList();

    static final String HELD_BY_START = """
            select cast(starts_on as text), count(*) from offer
            where vacancy_id = :vacancy and status in (:holding)
            group by starts_on
            """;

    /** The latest: one that has lapsed can be made again. */
    public Optional<Offer> ofApplication(ApplicationId applicationId) {
        return find("applicationId = ?1 order by madeAt desc, id desc", applicationId.value())
                .firstResultOptional();
    }

    /** All, the latest first. */
    List<Offer> allOf(ApplicationId applicationId) {
        return find("applicationId = ?1 order by madeAt desc, id desc", applicationId.value())
                .page(0, 100)
                .list();
    }

    /** How many openings of the vacancy no candidate has accepted or may still accept. */
    public long openingsLeft(Vacancy vacancy) {
        return vacancy.openings() - openingsTaken(vacancy.id());
    }

    /**
     * As {@link #openingsLeft}, less one for each candidate of the reserve list who has no offer: the first of them was
     * or will be told that the place is theirs.
     */
    public long openingsLeftBesideReserve(Vacancy vacancy) {
        long inLine = ScalarQuery.of(getEntityManager(), """
                    select count(*) from reserve_candidate c
                    where c.vacancy_id = :vacancy
                        and not exists (select from offer o where o.application_id = c.application_id)
                    """, Long.class)
                .setParameter("vacancy", vacancy.id().value())
                .getSingleResult();
        return openingsLeft(vacancy) - inLine;
    }

    /** How many offers of a vacancy there are, by status. */
    public Map<OfferStatus, Long> countByStatus(VacancyId vacancyId) {
        return getEntityManager()
                .createQuery(
                        "select o.status, count(o) from Offer o where o.vacancyId = :vacancy group by o.status",
                        Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (OfferStatus) row[0], row -> (Long) row[1]));
    }

    /** How many openings are kept for candidates who have accepted or may still accept. */
    public long openingsTaken(VacancyId vacancyId) {
        return countByStatus(vacancyId).entrySet().stream()
                .filter(entry -> entry.getKey().holdsAnOpening())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The intakes of the vacancy, each with the places that no candidate has accepted or may still accept. */
    public List<IntakePlaces> placesLeft(Vacancy vacancy) {
        return vacancy.intakes().isEmpty() ? List.of() : IntakePlaces.of(vacancy.intakes(), heldByStart(vacancy.id()));
    }

    // Index offer_vacancy
    private Map<LocalDate, Long> heldByStart(VacancyId vacancyId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(HELD_BY_START, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameterList("holding", HOLDING)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> LocalDate.parse((String) row[0]), row -> (Long) row[1]));
    }

    Optional<Offer> holdingOpenOf(ApplicationId applicationId) {
        return find("applicationId = ?1 and status = ?2", applicationId.value(), OfferStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those still open to the applications in a range of ids; none is answered before this transaction ends. */
    List<Offer> holdingOpenIn(VacancyId vacancyId, ApplicationId after, ApplicationId upTo) {
        return find(
                        "vacancyId = ?1 and status = ?2 and applicationId > ?3 and applicationId <= ?4 order by id",
                        vacancyId.value(),
                        OfferStatus.OPEN,
                        after.value(),
                        upTo.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The applications in a range of ids whose offers are accepted. */
    Set<UUID> acceptedIn(VacancyId vacancyId, ApplicationId after, ApplicationId upTo) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select o.applicationId from Offer o where o.vacancyId = :vacancy and o.status = ACCEPTED
                            and o.applicationId > :after and o.applicationId <= :upTo
                        """, UUID.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("after", after.value())
                .setParameter("upTo", upTo.value())
                .getResultList());
    }

    Optional<Offer> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ApplicationId> applicationOf(UUID id, CandidateId candidate) {
        return getEntityManager()
                .createQuery(
                        "select o.applicationId from Offer o where o.id = :id and o.candidateId = :candidate",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("candidate", candidate.value())
                .getResultList()
                .stream()
                .map(ApplicationId::new)
                .findFirst();
    }

    /** The vacancies with an open offer that is late. */
    Set<UUID> vacanciesWithLate(Instant now) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct o.vacancyId from Offer o where o.status = OPEN and o.lateFrom <= :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList());
    }

    /**
     * Open offers that are late. Replicas share the work; one that is being answered at this moment is looked at next
     * time.
     *
     * @param leftOut vacancies whose offers are not taken
     */
    List<Offer> holdingLate(Instant now, Set<UUID> leftOut, int limit) {
        var query = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Offer o where o.status = OPEN and o.lateFrom <= :now"
                                + (leftOut.isEmpty() ? "" : " and o.vacancyId not in :leftOut")
                                + " order by o.lateFrom, o.id",
                        Offer.class)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(limit);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        return query.getResultList();
    }

    /** The open offers of a candidate that are not late, oldest first. Index offer_open_of_candidate. */
    PanacheQuery<Offer> toAnswer(UUID candidate, Instant now, @Nullable UUID after) {
        return find(
                "candidateId = ?1 and status = 'OPEN' and lateFrom > ?2 and id > ?3 order by id",
                candidate,
                now,
                after == null ? new UUID(0, 0) : after);
    }
}
