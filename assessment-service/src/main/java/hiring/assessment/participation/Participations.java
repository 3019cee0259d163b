package hiring.assessment.participation;

import hiring.assessment.plan.PlanStages.InProgress;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The parts that applications take in stages. */
@ApplicationScoped
public class Participations implements PanacheRepositoryBase<Participation, UUID> {

    private static final Pattern BETWEEN = Pattern.compile(" ");

    private static final String WITH_CANDIDACY = "from Participation p join fetch p.candidacy c ";
    private static final String AT_STAGE = WITH_CANDIDACY + "where p.vacancyId = ?1 and p.stageCode = ?2";

    /**
     * Ids of a stage's participants of one status, in their order.
     *
     * @param missed only those who did not hand in one of these activities; all where absent
     */
    public List<UUID> idsAt(
            VacancyId vacancyId,
            StageCode stageCode,
            ParticipationStatus status,
            @Nullable List<String> missed,
            UUID after,
            int most) {
        String where = missed == null
                ? ""
                : " and exists (select from candidacy c where c.application_id = e.application_id"
                        + " and jsonb_exists_any(c.missed, :missed))";
        NativeQuery<UUID> query = ScalarQuery.of(
                        getEntityManager(), """
                        select e.id from entry e
                        where e.vacancy_id = :vacancy and e.stage_code = :stage and e.status = :status and e.id > :after
                        """ + where + " order by e.id limit :most", UUID.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("status", status.name())
                .setParameter("after", after)
                .setParameter("most", most);
        if (missed != null) {
            query.setParameter("missed", missed.toArray(String[]::new));
        }
        return query.getResultList();
    }

    /** Those that still have the status, locked; without those that another transaction has locked. */
    public List<Participation> lockFree(List<UUID> ids, ParticipationStatus status) {
        return ids.isEmpty()
                ? List.of()
                : find(WITH_CANDIDACY + "where p.id in ?1 and p.status = ?2 order by p.id", ids, status)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                        .list();
    }

    /** Of these applications, locked until the transaction ends. */
    public List<Participation> ofApplications(Collection<UUID> applicationIds) {
        return find(WITH_CANDIDACY + "where p.candidacy.applicationId in ?1 order by p.id", applicationIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of these applications at a stage that have one of the statuses, locked until the transaction ends. */
    public List<Participation> lockAtStage(
            Collection<UUID> applicationIds, StageCode stageCode, Collection<ParticipationStatus> statuses) {
        return find(
                        WITH_CANDIDACY
                                + "where p.candidacy.applicationId in ?1 and p.stageCode = ?2 and p.status in ?3"
                                + " order by p.id",
                        applicationIds,
                        stageCode.value(),
                        statuses)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of these applications at a stage, locked until the transaction ends. */
    public List<Participation> lockAtStage(VacancyId vacancyId, StageCode stageCode, Collection<UUID> applicationIds) {
        return find(
                        AT_STAGE + " and p.candidacy.applicationId in ?3 order by p.id",
                        vacancyId.value(),
                        stageCode.value(),
                        applicationIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** These, locked in one order until the transaction ends. */
    public List<Participation> lockAll(Collection<UUID> ids) {
        return find(WITH_CANDIDACY + "where p.id in ?1 order by p.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What is known of a participant's result, for a decision about all of them. */
    public record Result(
            UUID applicationId,
            boolean guaranteedInterview,
            @Nullable ParticipationReason reason,
            boolean hasAllResults,
            List<LineTally> tally) {

        /** As if no assessor had scored. */
        public Result withoutScores() {
            return new Result(applicationId, guaranteedInterview, reason, hasAllResults, List.of());
        }
    }

    /**
     * Results of all who take part in a stage, in one statement, without entities and without reading JSON.
     *
     * @param alsoAt only of those who take or took part in this stage as well; of all where absent
     */
    public List<Result> results(VacancyId vacancyId, StageCode stageCode, @Nullable StageCode alsoAt) {
        String where = alsoAt == null
                ? " and e.status <> 'WITHDRAWN' and c.withdrawn_at is null"
                        + " and c.eligibility is distinct from 'INELIGIBLE'"
                : " and exists (select from entry o where o.application_id = e.application_id"
                        + " and o.stage_code = :alsoAt)";
        NativeQuery<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select e.application_id, c.guaranteed_interview, e.reason, e.results_in, e.scored_lines,
                            e.scored_numbers
                        from entry e join candidacy c on c.application_id = e.application_id
                        where e.vacancy_id = :vacancy and e.stage_code = :stage
                        """ + where, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value());
        if (alsoAt != null) {
            query.setParameter("alsoAt", alsoAt.value());
        }
        Tallies tallies = new Tallies();
        return query.getResultList().stream()
                .map(row -> new Result(
                        (UUID) row[0],
                        (Boolean) row[1],
                        row[2] == null ? null : ParticipationReason.valueOf((String) row[2]),
                        (Boolean) row[3],
                        tallies.read((String) row[4], (String) row[5])))
                .toList();
    }

    /** Reads columns that are generated from tallies. Most rows have the same lines, which are split once. */
    private static final class Tallies {

        private static final String NONE = "none";

        private String known = "";
        private String[] lines = {};
        private String numbers = "";
        private int at;

        List<LineTally> read(@Nullable String codes, @Nullable String rowNumbers) {
            if (codes == null || rowNumbers == null) {
                return List.of();
            }
            if (!codes.equals(known)) {
                known = codes;
                lines = BETWEEN.split(codes, -1);
            }
            numbers = rowNumbers;
            at = 0;
            LineTally[] tally = new LineTally[lines.length];
            for (int i = 0; i < tally.length; i++) {
                tally[i] = new LineTally(lines[i], next(), next(), next(), next(), nextIfAny());
            }
            return List.of(tally);
        }

        private int next() {
            int from = at;
            int end = numbers.indexOf(' ', from);
            end = end < 0 ? numbers.length() : end;
            at = end + 1;
            return Integer.parseInt(numbers, from, end, 10);
        }

        private @Nullable Integer nextIfAny() {
            if (numbers.startsWith(NONE, at)) {
                at += NONE.length() + 1;
                return null;
            }
            return next();
        }
    }

    /** What candidates and assessors have done at some stages, in numbers of participations. */
    public record Done(long handedIn, long answered, long attended, long scored, long results) {

        public static final Done NOTHING = new Done(0, 0, 0, 0, 0);
    }

    /** What was done by or for some applications at some stages. Locks their rows until the transaction ends. */
    public Done lockDone(VacancyId vacancyId, Collection<StageCode> stages, Collection<UUID> applicationIds) {
        // First the locks, in one order: what another transaction is writing is counted after its end
        Object[] codes = stages.stream().map(StageCode::value).toArray(String[]::new);
        Object[] ids = applicationIds.toArray(UUID[]::new);
        ScalarQuery.of(getEntityManager(), """
                        select id from entry where vacancy_id = :vacancy and stage_code = any(:stages)
                            and application_id = any(:applications) order by id for update
                        """, UUID.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stages", codes)
                .setParameter("applications", ids)
                .getResultList();
        Object[] row = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select count(*) filter (where submitted_at is not null),
                            count(*) filter (where answered_at is not null),
                            count(*) filter (where attended is not null or missed_session_id is not null),
                            count(*) filter (where sheets_done > 0 or tally is not null),
                            count(*) filter (where results_recorded > 0)
                        from entry where vacancy_id = :vacancy and stage_code = any(:stages)
                            and application_id = any(:applications)
                        """, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stages", codes)
                .setParameter("applications", ids)
                .getSingleResult();
        return new Done((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4]);
    }

    // In one statement, however many they are. Those who have moved on by themselves too, because no later stage is
    // decided: who is let in again begins with the first one
    void takeOut(VacancyId vacancyId, Collection<StageCode> stages, Collection<UUID> applicationIds) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        update entry set status = :out, reason = :reason, version = version + 1
                        where vacancy_id = :vacancy and stage_code = any(:stages)
                            and application_id = any(:applications) and status <> :out
                        """)
                .setParameter("out", ParticipationStatus.WITHDRAWN.name())
                .setParameter("reason", ParticipationReason.NOT_PROGRESSED.name())
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stages", stages.stream().map(StageCode::value).toArray(String[]::new))
                .setParameter("applications", applicationIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Participants of a stage who wait for a place. */
    public List<Participation> withoutPlace(VacancyId vacancyId, StageCode stageCode) {
        return list(
                AT_STAGE + " and p.status = ?3 and p.sessionId is null order by p.id",
                vacancyId.value(),
                stageCode.value(),
                ParticipationStatus.WAITING);
    }

    /** Those with a place whose candidates have asked for an adjustment at some stage. */
    public List<Participation> placedWithAdjustment(VacancyId vacancyId, StageCode stageCode) {
        return list(
                AT_STAGE + " and p.sessionId is not null and function('jsonb_array_length', c.asked) > 0 order by p.id",
                vacancyId.value(),
                stageCode.value());
    }

    /** The applications with a place, by session. */
    public Map<UUID, List<UUID>> applicationsIn(VacancyId vacancyId, StageCode stageCode, Collection<UUID> sessionIds) {
        Map<UUID, List<UUID>> placed = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select p.sessionId, p.candidacy.applicationId from Participation p
                        where p.vacancyId = :vacancy and p.stageCode = :stage and p.sessionId in :sessions
                        order by p.id
                        """, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("sessions", sessionIds)
                .getResultList()
                .forEach(row -> placed.computeIfAbsent((UUID) row[0], unused -> new ArrayList<>())
                        .add((UUID) row[1]));
        return placed;
    }

    /** The candidates' places in sessions, over all vacancies. */
    public List<Participation> placedOf(Collection<UUID> candidateIds) {
        return candidateIds.isEmpty()
                ? List.of()
                : list(WITH_CANDIDACY + "where c.candidateId in ?1 and p.sessionId is not null", candidateIds);
    }

    /**
     * Where a candidate takes part in a stage, and the session in which they have a place; absent where they have none.
     */
    public record Place(UUID vacancy, @Nullable UUID sessionId) {

        public VacancyId vacancyId() {
            return new VacancyId(vacancy);
        }
    }

    /** Read without the row itself, which may be locked afterwards. Empty for an application of another candidate. */
    public Optional<Place> placeOf(CandidateId candidate, ApplicationId application, StageCode stage) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.participation.Participations$Place(p.vacancyId, p.sessionId)
                        from Participation p
                        where p.candidacy.applicationId = :application and p.stageCode = :stage
                            and p.candidacy.candidateId = :candidate
                        """, Place.class)
                .setParameter("application", application.value())
                .setParameter("stage", stage.value())
                .setParameter("candidate", candidate.value())
                .getResultStream()
                .findFirst();
    }

    /** Those with a place in a session, locked until the transaction ends. */
    public List<Participation> lockPlaced(VacancyId vacancyId, StageCode stageCode, UUID sessionId) {
        return find(AT_STAGE + " and p.sessionId = ?3 order by p.id", vacancyId.value(), stageCode.value(), sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<Participation> one(ApplicationId application, StageCode stage) {
        return find(
                        WITH_CANDIDACY + "where p.candidacy.applicationId = ?1 and p.stageCode = ?2",
                        application.value(),
                        stage.value())
                .firstResultOptional();
    }

    /** All stages in which an application takes or took part. */
    public List<Participation> ofApplication(UUID applicationId) {
        return list("candidacy.applicationId", applicationId);
    }

    /** Locked until the transaction ends. */
    public Optional<Participation> lock(ApplicationId applicationId, StageCode stageCode) {
        return find("candidacy.applicationId = ?1 and stageCode = ?2", applicationId.value(), stageCode.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locked until the transaction ends. */
    public Optional<Participation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Has those meet a changed row who have read it before: what belongs to it has changed. */
    public void noteChange(Participation participation) {
        getEntityManager().lock(participation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Those in which something may be asked of the candidate. A candidate has few. */
    public List<Participation> openOfCandidate(CandidateId candidateId) {
        return list(
                WITH_CANDIDACY + "where c.candidateId = ?1 and p.status in ?2 order by p.id",
                candidateId.value(),
                List.of(ParticipationStatus.WAITING, ParticipationStatus.INVITED));
    }

    /** A page of a candidate's own, over all vacancies, oldest first. */
    public List<Participation> ofCandidate(CandidateId candidateId, UUID after, int most) {
        return find(WITH_CANDIDACY + "where c.candidateId = ?1 and p.id > ?2 order by p.id", candidateId.value(), after)
                .page(0, most)
                .list();
    }

    /**
     * For what the participants of a stage wait.
     *
     * @param waiting how many of them have not begun, invited or not, and have no place in a session; none where all
     *     are complete
     * @param since when the first of these began to take part or, where there is none, the last participant
     */
    public record Waiting(long waiting, Instant since) {

        /** Whether no participant lacks a place, a sheet or a result. */
        public boolean isComplete() {
            return waiting == 0;
        }
    }

    /**
     * Of stages in progress. Left out are those whose participants are all on their way, for example to be scored, and
     * those that have none. Index entry_stage.
     */
    public Map<InProgress, Waiting> waitingAt(Collection<InProgress> stages) {
        List<InProgress> asked = List.copyOf(stages);
        Map<InProgress, Waiting> found = new HashMap<>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select asked.nth, here.waiting,
                            coalesce(here.since, (
                                select max(e.begun_at) from entry e
                                where e.vacancy_id = asked.vacancy and e.stage_code = asked.stage)) as since
                        from unnest(cast(:vacancies as uuid[]), cast(:stages as text[]))
                            with ordinality as asked (vacancy, stage, nth)
                        cross join lateral (
                            select count(*) as waiting, min(e.begun_at) as since from entry e
                            where e.vacancy_id = asked.vacancy and e.stage_code = asked.stage
                                and e.status in ('WAITING', 'INVITED') and e.session_id is null) here
                        where here.waiting > 0 or (
                            select e.id from entry e
                            where e.vacancy_id = asked.vacancy and e.stage_code = asked.stage
                                and e.status in ('WAITING', 'INVITED', 'SUBMITTED', 'TO_SCORE')
                                and (e.status <> 'TO_SCORE' or e.sheets_done < e.sheets_expected
                                    or e.tally is not null)
                            limit 1) is null
                        """, Object[].class)
                .addScalar("nth", Integer.class)
                .addScalar("waiting", Long.class)
                .addScalar("since", Instant.class)
                .setParameter(
                        "vacancies", asked.stream().map(InProgress::vacancyId).toArray(UUID[]::new))
                .setParameter("stages", asked.stream().map(InProgress::code).toArray(String[]::new))
                .getResultList()
                .stream()
                .filter(row -> row[2] != null)
                .forEach(row ->
                        found.put(asked.get((Integer) row[0] - 1), new Waiting((Long) row[1], (Instant) row[2])));
        return found;
    }

    /** How many participate in a stage, and how often their rows were written: any change changes one of them. */
    public record Standing(long participations, long writes) {}

    public Standing standing(VacancyId vacancyId, StageCode stageCode) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.participation.Participations$Standing(
                            count(p), coalesce(sum(p.version), 0))
                        from Participation p where p.vacancyId = :vacancy and p.stageCode = :stage
                        """, Standing.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .getSingleResult();
    }

    /** How many sheets are not handed in yet, of those who are to be scored. */
    public long sheetsMissing(VacancyId vacancyId, StageCode stageCode) {
        return getEntityManager()
                .createQuery("""
                        select coalesce(sum(p.sheetsExpected - p.sheetsDone), 0) from Participation p
                        where p.vacancyId = :vacancy and p.stageCode = :stage and p.status = :status
                        """, Long.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("status", ParticipationStatus.TO_SCORE)
                .getSingleResult();
    }

    /** How many are scored whose results are not all known. */
    public long resultsMissing(VacancyId vacancyId, StageCode stageCode) {
        return getEntityManager()
                .createQuery("""
                        select count(p) from Participation p
                        where p.vacancyId = :vacancy and p.stageCode = :stage and p.status = :status
                            and p.tally is not null
                        """, Long.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("status", ParticipationStatus.TO_SCORE)
                .getSingleResult();
    }

    public Map<ParticipationStatus, Long> countByStatus(VacancyId vacancyId, StageCode stageCode) {
        Map<ParticipationStatus, Long> counts = new EnumMap<>(ParticipationStatus.class);
        getEntityManager()
                .createQuery("""
                        select p.status, count(p) from Participation p
                        where p.vacancyId = :vacancy and p.stageCode = :stage group by p.status
                        """, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .getResultStream()
                .forEach(row -> counts.put((ParticipationStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Counts of all stages of a vacancy in one statement, so that they belong together; by the stage's code. */
    public Map<String, Map<ParticipationStatus, Long>> countByStage(UUID vacancyId) {
        Map<String, Map<ParticipationStatus, Long>> byStage = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select p.stageCode, p.status, count(p) from Participation p
                        where p.vacancyId = :vacancy group by p.stageCode, p.status
                        """, Object[].class)
                .setParameter("vacancy", vacancyId)
                .getResultStream()
                .forEach(row -> byStage.computeIfAbsent(
                                (String) row[0], unused -> new EnumMap<>(ParticipationStatus.class))
                        .put((ParticipationStatus) row[1], (Long) row[2]));
        return byStage;
    }
}
