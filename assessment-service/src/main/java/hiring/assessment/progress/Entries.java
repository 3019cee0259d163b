package hiring.assessment.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Applications at stages. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {

    private static final List<EntryStatus> MOVED_BY_FACTS =
            List.of(EntryStatus.WAITING, EntryStatus.INVITED, EntryStatus.SUBMITTED, EntryStatus.SCORED);

    private static final List<EntryStatus> FINAL =
            Stream.of(EntryStatus.values()).filter(EntryStatus::isFinal).toList();

    /** All that a new fact about the vacancy could move, locked until the transaction ends. */
    List<Entry> movable(UUID vacancyId) {
        return find(
                        "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.status in ?2 order by e.id",
                        vacancyId,
                        MOVED_BY_FACTS)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that are not final, locked until the transaction ends. */
    List<Entry> unfinished(UUID vacancyId) {
        return find(
                        "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.status not in ?2 order by"
                                + " e.id",
                        vacancyId,
                        FINAL)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of one application, locked until the transaction ends. */
    public List<Entry> ofApplication(UUID applicationId) {
        return find(
                        "from Entry e join fetch e.candidacy where e.candidacy.applicationId = ?1 order by e.id",
                        applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All who take or took part in a stage. */
    public List<Entry> atStage(UUID vacancyId, String stageCode) {
        return list(
                "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 order by e.id",
                vacancyId,
                stageCode);
    }

    /** Those at a stage who have a place in a session. */
    public List<Entry> placedAt(UUID vacancyId, String stageCode) {
        return list(
                "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 and e.sessionId is"
                        + " not null order by e.id",
                vacancyId,
                stageCode);
    }

    /** Every place that these candidates have, over all vacancies. */
    public List<Entry> placedOf(Collection<UUID> candidateIds) {
        return candidateIds.isEmpty()
                ? List.of()
                : list(
                        "from Entry e join fetch e.candidacy c where c.candidateId in ?1 and e.sessionId is not null",
                        candidateIds);
    }

    /** As {@link #atStage}, locked until the transaction ends. */
    public List<Entry> lockAtStage(UUID vacancyId, String stageCode) {
        return find(
                        "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 order by e.id",
                        vacancyId,
                        stageCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One, locked until the transaction ends. */
    public Optional<Entry> lock(UUID applicationId, String stageCode) {
        return find("candidacy.applicationId = ?1 and stageCode = ?2", applicationId, stageCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One, locked until the transaction ends. */
    public Optional<Entry> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A candidate's own, over all vacancies, in the order in which they came about. */
    public List<Entry> ofCandidate(UUID candidateId, UUID after, int most) {
        return find(
                        "from Entry e join fetch e.candidacy c where c.candidateId = ?1 and e.id > ?2 order by e.id",
                        candidateId,
                        after)
                .page(0, most)
                .list();
    }

    public Map<EntryStatus, Long> countByStatus(UUID vacancyId, String stageCode) {
        Map<EntryStatus, Long> counts = new EnumMap<>(EntryStatus.class);
        getEntityManager()
                .createQuery(
                        "select e.status, count(e) from Entry e where e.vacancyId = :vacancy and e.stageCode = :stage"
                                + " group by e.status",
                        Object[].class)
                .setParameter("vacancy", vacancyId)
                .setParameter("stage", stageCode)
                .getResultStream()
                .forEach(row -> counts.put((EntryStatus) row[0], (Long) row[1]));
        return counts;
    }
}
