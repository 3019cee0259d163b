package hiring.assessment.progress;

import hiring.kit.pages.Page;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Applications at stages. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {

    private static final int PART = 1_000;

    /**
     * Ids of a stage's participants of one status, in their order.
     *
     * @param missed only those who did not hand in one of these activities; all where absent
     */
    List<UUID> idsAt(
            UUID vacancyId, String stageCode, EntryStatus status, @Nullable List<String> missed, UUID after, int most) {
        String where = missed == null
                ? ""
                : " and exists (select from candidacy c where c.application_id = e.application_id"
                        + " and jsonb_exists_any(c.missed, :missed))";
        NativeQuery<UUID> query = ScalarQuery.of(
                        getEntityManager(), """
                        select e.id from entry e
                        where e.vacancy_id = :vacancy and e.stage_code = :stage and e.status = :status and e.id > :after
                        """ + where + " order by e.id limit :most", UUID.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("stage", stageCode)
                .setParameter("status", status.name())
                .setParameter("after", after)
                .setParameter("most", most);
        if (missed != null) {
            query.setParameter("missed", missed.toArray(String[]::new));
        }
        return query.getResultList();
    }

    /** Those of the entries that still have the status, locked; but for those that another transaction has locked. */
    List<Entry> lockFree(List<UUID> ids, EntryStatus status) {
        return ids.isEmpty()
                ? List.of()
                : find(
                                "from Entry e join fetch e.candidacy where e.id in ?1 and e.status = ?2 order by e.id",
                                ids,
                                status)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                        .list();
    }

    /** Of these applications, locked until the transaction ends. */
    List<Entry> ofApplications(Collection<UUID> applicationIds) {
        return find(
                        "from Entry e join fetch e.candidacy where e.candidacy.applicationId in ?1 order by e.id",
                        applicationIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of these applications at a stage that have the status, locked until the transaction ends. */
    public List<Entry> lockAtStage(Collection<UUID> applicationIds, String stageCode, EntryStatus status) {
        return find(
                        "from Entry e join fetch e.candidacy where e.candidacy.applicationId in ?1 and e.stageCode = ?2"
                                + " and e.status = ?3 order by e.id",
                        applicationIds,
                        stageCode,
                        status)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** These, locked in one order until the transaction ends. */
    public List<Entry> lockAll(Collection<UUID> ids) {
        return find("from Entry e join fetch e.candidacy where e.id in ?1 order by e.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Looks at all who take or took part in a stage, in parts that are not kept in memory. */
    public void forEachAt(UUID vacancyId, String stageCode, Consumer<Entry> look) {
        forEach(
                "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 and e.id > ?3 order by"
                        + " e.id",
                look,
                vacancyId,
                stageCode);
    }

    /** As {@link #forEachAt}, only those who take or took part in another stage as well. */
    public void forEachAtBoth(UUID vacancyId, String stageCode, String otherStage, Consumer<Entry> look) {
        forEach(
                "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 and e.id > ?3"
                        + " and exists (select 1 from Entry o where o.candidacy = e.candidacy and o.stageCode ="
                        + " ?4) order by e.id",
                look,
                vacancyId,
                stageCode,
                otherStage);
    }

    private void forEach(String query, Consumer<Entry> look, UUID vacancyId, String stageCode, Object... others) {
        UUID after = Page.FIRST;
        List<Entry> part;
        do {
            Object[] values = Stream.concat(Stream.of(vacancyId, stageCode, after), Stream.of(others))
                    .toArray();
            part = find(query, values).page(0, PART).list();
            for (Entry entry : part) {
                look.accept(entry);
                getEntityManager().detach(entry.candidacy());
                getEntityManager().detach(entry);
                after = entry.id();
            }
        } while (part.size() == PART);
    }

    /** Those who wait at a stage for a place. */
    public List<Entry> withoutPlace(UUID vacancyId, String stageCode) {
        return list(
                "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 and e.status = ?3 and"
                        + " e.sessionId is null order by e.id",
                vacancyId,
                stageCode,
                EntryStatus.WAITING);
    }

    /** Those with a place whose candidates have asked for an adjustment at some stage. */
    public List<Entry> placedWithAdjustment(UUID vacancyId, String stageCode) {
        return list(
                "from Entry e join fetch e.candidacy c where e.vacancyId = ?1 and e.stageCode = ?2 and e.sessionId"
                        + " is not null and function('jsonb_array_length', c.asked) > 0 order by e.id",
                vacancyId,
                stageCode);
    }

    /** The applications with a place, by session. */
    public Map<UUID, List<UUID>> applicationsIn(UUID vacancyId, String stageCode, Collection<UUID> sessionIds) {
        Map<UUID, List<UUID>> placed = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select e.sessionId, e.candidacy.applicationId from Entry e
                        where e.vacancyId = :vacancy and e.stageCode = :stage and e.sessionId in :sessions
                        order by e.id
                        """, Object[].class)
                .setParameter("vacancy", vacancyId)
                .setParameter("stage", stageCode)
                .setParameter("sessions", sessionIds)
                .getResultList()
                .forEach(row -> placed.computeIfAbsent((UUID) row[0], unused -> new ArrayList<>())
                        .add((UUID) row[1]));
        return placed;
    }

    /** Every place that these candidates have, over all vacancies. */
    public List<Entry> placedOf(Collection<UUID> candidateIds) {
        return candidateIds.isEmpty()
                ? List.of()
                : list(
                        "from Entry e join fetch e.candidacy c where c.candidateId in ?1 and e.sessionId is not null",
                        candidateIds);
    }

    /** Those with a place in a session, locked until the transaction ends. */
    public List<Entry> lockPlaced(UUID vacancyId, String stageCode, UUID sessionId) {
        return find(
                        "from Entry e join fetch e.candidacy where e.vacancyId = ?1 and e.stageCode = ?2 and"
                                + " e.sessionId = ?3 order by e.id",
                        vacancyId,
                        stageCode,
                        sessionId)
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

    /**
     * Whether some entry of the stage changes, one of these numbers does: how many there are, and how often they were
     * written.
     */
    public record Standing(long entries, long writes) {}

    public Standing standing(UUID vacancyId, String stageCode) {
        return getEntityManager()
                .createQuery(
                        "select new hiring.assessment.progress.Entries$Standing(count(e), coalesce(sum(e.version), 0))"
                                + " from Entry e where e.vacancyId = :vacancy and e.stageCode = :stage",
                        Standing.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("stage", stageCode)
                .getSingleResult();
    }

    /** How many sheets are not handed in yet, of those who are to be scored. */
    public long sheetsMissing(UUID vacancyId, String stageCode) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(e.sheetsExpected - e.sheetsDone), 0) from Entry e where"
                                + " e.vacancyId = :vacancy and e.stageCode = :stage and e.status = :status",
                        Long.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("stage", stageCode)
                .setParameter("status", EntryStatus.TO_SCORE)
                .getSingleResult();
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
