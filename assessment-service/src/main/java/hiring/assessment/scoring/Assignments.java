package hiring.assessment.scoring;

import hiring.assessment.calibration.LiveScoring.StageToScore;
import hiring.assessment.panel.Pool.PeopleOfVacancies;
import hiring.assessment.plan.PlanStages.InProgress;
import hiring.assessment.planversion.PlanInForce;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.sql.ScalarQuery;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.TaskSource.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The sheets of assessors. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Another assessor's sheet is reported as absent, so that ids cannot be probed. */
    public Optional<Assignment> ownedBy(StaffId assessor, UUID id) {
        return find("id = ?1 and assessorId = ?2 and releasedAt is null", id, assessor.value())
                .firstResultOptional();
    }

    /** Which participation a sheet is for, without reading the sheet: the participation is locked first. */
    Optional<UUID> participationOf(StaffId assessor, UUID id) {
        return getEntityManager()
                .createQuery("""
                        select a.participationId from Assignment a
                        where a.id = :id and a.assessorId = :assessor and a.releasedAt is null
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("assessor", assessor.value())
                .getResultStream()
                .findFirst();
    }

    List<Assignment> ofParticipation(UUID participationId) {
        return list("participationId = ?1 order by id", participationId);
    }

    /** Final sheets only. */
    List<Assignment> scoredOf(UUID applicationId) {
        return list("applicationId = ?1 and status = ?2 order by id", applicationId, AssignmentStatus.SCORED);
    }

    /** An assessor's sheets in the assessor's own order, without those of some vacancies. */
    List<Assignment> page(
            StaffId assessor,
            @Nullable VacancyId vacancyId,
            @Nullable AssignmentStatus status,
            Set<UUID> leftOut,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("assessorId = ?1 and releasedAt is null");
        List<Object> values = new ArrayList<>(List.of(assessor.value()));
        if (status != null) {
            values.add(status);
            where.append(" and status = ?").append(values.size());
        }
        if (vacancyId != null) {
            values.add(vacancyId.value());
            where.append(" and vacancyId = ?").append(values.size());
        }
        if (!leftOut.isEmpty()) {
            values.add(leftOut);
            where.append(" and vacancyId not in ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            where.append(" and id > ?").append(values.size());
        }
        return find(where + " order by id", values.toArray()).page(0, most).list();
    }

    /** An assessor's sheets at a stage that are or were to be scored, in the assessor's own order. */
    List<Assignment> atStage(
            StaffId assessor, VacancyId vacancyId, StageCode stageCode, @Nullable UUID after, int most) {
        return find(
                        "vacancyId = ?1 and assessorId = ?2 and stageCode = ?3 and releasedAt is null"
                                + " and status in ?4 and id > ?5 order by id",
                        vacancyId.value(),
                        assessor.value(),
                        stageCode.value(),
                        List.of(AssignmentStatus.TO_SCORE, AssignmentStatus.SCORED),
                        after == null ? Page.FIRST : after)
                .page(0, most)
                .list();
    }

    /** Sheets that the assessor can score now, in the assessor's own order. Index assignment_assessor_status. */
    PanacheQuery<Assignment> toScoreNow(Viewer viewer, @Nullable UUID after) {
        Map<String, Object> values = new HashMap<>(
                Map.of("person", viewer.person(), "toScore", AssignmentStatus.TO_SCORE, "now", viewer.now()));
        StringBuilder query = new StringBuilder("assessorId = :person and status = :toScore and releasedAt is null"
                + " and (notBefore is null or notBefore <= :now)");
        leaveOut(query, values, viewer);
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query + " order by id", values);
    }

    /** The stages at which the assessor has sheets to score, now or later. Index assignment_assessor_status. */
    List<StageToScore> stagesToScore(StaffId assessor) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.calibration.LiveScoring$StageToScore(
                            a.vacancyId, a.stageCode, min(a.createdAt))
                        from Assignment a
                        where a.assessorId = :assessor and a.status = :toScore and a.releasedAt is null
                        group by a.vacancyId, a.stageCode
                        """, StageToScore.class)
                .setParameter("assessor", assessor.value())
                .setParameter("toScore", AssignmentStatus.TO_SCORE)
                .getResultList();
    }

    /** Sheets of all vacancies that no assessor has, oldest first. Index assignment_vacant has only these. */
    PanacheQuery<Assignment> vacant(Viewer viewer, @Nullable After after) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("status = 'TO_SCORE' and releasedAt is not null");
        leaveOut(query, values, viewer);
        if (after != null) {
            query.append(" and (releasedAt > :at or (releasedAt = :at and id > :after))");
            values.put("at", after.at());
            values.put("after", after.id());
        }
        return find(query + " order by releasedAt, id", values);
    }

    private static void leaveOut(StringBuilder query, Map<String, Object> values, Viewer viewer) {
        if (!viewer.leftOut().isEmpty()) {
            query.append(" and vacancyId not in :leftOut");
            values.put("leftOut", viewer.leftOut());
        }
    }

    /** Of some participations, in one order. */
    List<Assignment> ofParticipations(Collection<UUID> participationIds) {
        return participationIds.isEmpty()
                ? List.of()
                : list("participationId in ?1 order by participationId, id", participationIds);
    }

    /** A sheet and what it is for, without reading the sheet: the participation is locked first. */
    record SheetKey(UUID id, UUID participationId) {}

    /**
     * Sheets that their assessors may no longer have.
     *
     * @param leavers who lose those of reviews; those of panels belong to the sessions
     * @param applicants who lose all
     */
    List<SheetKey> toRelease(VacancyId vacancyId, Set<UUID> leavers, Set<UUID> applicants, UUID after, int most) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.scoring.Assignments$SheetKey(a.id, a.participationId)
                        from Assignment a
                        where a.vacancyId = :vacancy and a.releasedAt is null and a.status <> :reassigned
                            and a.id > :after
                            and (a.assessorId in :applicants or (a.assessorId in :leavers and a.notBefore is null))
                        order by a.id
                        """, SheetKey.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("reassigned", AssignmentStatus.REASSIGNED)
                .setParameter("after", after)
                .setParameter("applicants", applicants)
                .setParameter("leavers", leavers)
                .setMaxResults(most)
                .getResultList();
    }

    /** Sheets of an application that an assessor may no longer have. */
    List<SheetKey> toRelease(ApplicationId applicationId, StaffId assessor) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.scoring.Assignments$SheetKey(a.id, a.participationId)
                        from Assignment a
                        where a.applicationId = :application and a.assessorId = :assessor and a.releasedAt is null
                            and a.status <> :reassigned
                        order by a.id
                        """, SheetKey.class)
                .setParameter("application", applicationId.value())
                .setParameter("assessor", assessor.value())
                .setParameter("reassigned", AssignmentStatus.REASSIGNED)
                .getResultList();
    }

    /** Applications with a final sheet of an assessor who may not assess them. */
    Set<UUID> scoredDespite(Map<UUID, Set<UUID>> conflicts, VacancyId vacancyId, StageCode stageCode) {
        if (conflicts.isEmpty()) {
            return Set.of();
        }
        Set<UUID> assessors = conflicts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return list(
                        "vacancyId = ?1 and stageCode = ?2 and status = ?3 and assessorId in ?4"
                                + " and applicationId in ?5",
                        vacancyId.value(),
                        stageCode.value(),
                        AssignmentStatus.SCORED,
                        assessors,
                        conflicts.keySet())
                .stream()
                .filter(sheet ->
                        conflicts.getOrDefault(sheet.applicationId(), Set.of()).contains(sheet.assessorId()))
                .map(Assignment::applicationId)
                .collect(Collectors.toSet());
    }

    /** Sheets of reviews that wait for another assessor. */
    List<SheetKey> vacantReviews(VacancyId vacancyId, UUID after, int most) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.scoring.Assignments$SheetKey(a.id, a.participationId)
                        from Assignment a
                        where a.vacancyId = :vacancy and a.status = :toScore and a.releasedAt is not null
                            and a.notBefore is null and a.id > :after
                        order by a.id
                        """, SheetKey.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("toScore", AssignmentStatus.TO_SCORE)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the vacancies in which one of the people has a sheet, or had one. */
    Set<UUID> withAssessorsAmong(PeopleOfVacancies people) {
        return new TreeSet<>(ScalarQuery.of(getEntityManager(), """
                        select distinct vacancy from unnest(:vacancies, :people) as pair (vacancy, person)
                        where exists (
                            select from assignment a where a.vacancy_id = vacancy and a.assessor_id = person)
                        """, UUID.class)
                .setParameter("vacancies", people.vacancies().toArray(UUID[]::new))
                .setParameter("people", people.people().toArray(UUID[]::new))
                .getResultList());
    }

    /** All assessors with a sheet of the vacancy. */
    Set<UUID> assessorsOf(UUID vacancyId) {
        // From one assessor to the next along the index, not over all sheets
        Set<UUID> found = new HashSet<>();
        for (Object assessor : ScalarQuery.of(getEntityManager(), """
                        with recursive one (assessor_id) as (
                            (select assessor_id from assignment where vacancy_id = :vacancy
                                order by assessor_id limit 1)
                            union all
                            select (select a.assessor_id from assignment a
                                where a.vacancy_id = :vacancy and a.assessor_id > one.assessor_id
                                order by a.assessor_id limit 1)
                            from one where one.assessor_id is not null)
                        select assessor_id from one where assessor_id is not null
                        """, UUID.class)
                .setParameter("vacancy", vacancyId)
                .getResultList()) {
            found.add((UUID) assessor);
        }
        return found;
    }

    /** Applications at a stage with a final sheet of one of the assessors. */
    Set<UUID> scoredBy(Set<UUID> assessors, VacancyId vacancyId, StageCode stageCode) {
        return assessors.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("""
                                select distinct a.applicationId from Assignment a
                                where a.vacancyId = :vacancy and a.stageCode = :stage and a.status = :scored
                                    and a.assessorId in :assessors
                                """, UUID.class)
                        .setParameter("vacancy", vacancyId.value())
                        .setParameter("stage", stageCode.value())
                        .setParameter("scored", AssignmentStatus.SCORED)
                        .setParameter("assessors", assessors)
                        .getResultList());
    }

    /** A page of a vacancy's sheets. */
    List<Assignment> ofVacancy(
            VacancyId vacancyId,
            @Nullable StageCode stageCode,
            @Nullable AssignmentStatus status,
            @Nullable Set<UUID> assessors,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("vacancyId = ?1");
        List<Object> values = new ArrayList<>(List.of(vacancyId.value()));
        if (stageCode != null) {
            values.add(stageCode.value());
            where.append(" and stageCode = ?").append(values.size());
        }
        if (status != null) {
            values.add(status);
            where.append(" and status = ?").append(values.size());
        }
        if (assessors != null) {
            values.add(assessors);
            where.append(" and assessorId in ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            where.append(" and id > ?").append(values.size());
        }
        return find(where + " order by id", values.toArray()).page(0, most).list();
    }

    /** When the last final sheet of each stage was handed in; stages without one are left out. */
    // One step in the index assignment_scored_at for each
    public Map<InProgress, Instant> lastScored(Collection<InProgress> stages) {
        List<InProgress> asked = List.copyOf(stages);
        Map<InProgress, Instant> last = new HashMap<>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select asked.nth, (
                            select max(a.scored_at) from assignment a
                            where a.vacancy_id = asked.vacancy and a.stage_code = asked.stage
                                and a.status = 'SCORED') as scored_at
                        from unnest(cast(:vacancies as uuid[]), cast(:stages as text[]))
                            with ordinality as asked (vacancy, stage, nth)
                        """, Object[].class)
                .addScalar("nth", Integer.class)
                .addScalar("scored_at", Instant.class)
                .setParameter(
                        "vacancies", asked.stream().map(InProgress::vacancyId).toArray(UUID[]::new))
                .setParameter("stages", asked.stream().map(InProgress::code).toArray(String[]::new))
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .forEach(row -> last.put(asked.get((Integer) row[0] - 1), (Instant) row[1]));
        return last;
    }

    /** Whether a sheet was handed in at the stage. Index assignment_scored_at. */
    boolean hasScored(VacancyId vacancyId, StageCode stageCode) {
        return find("vacancyId = ?1 and stageCode = ?2 and status = 'SCORED'", vacancyId.value(), stageCode.value())
                .page(0, 1)
                .stream()
                .findAny()
                .isPresent();
    }

    /** Whether the person has yet to score at the stage. */
    public boolean hasToScore(StaffId person, VacancyId vacancyId, StageCode stageCode) {
        return count(
                        "vacancyId = ?1 and assessorId = ?2 and stageCode = ?3 and status = ?4 and releasedAt is null",
                        vacancyId.value(),
                        person.value(),
                        stageCode.value(),
                        AssignmentStatus.TO_SCORE)
                > 0;
    }

    /** A score of a final sheet. */
    public record GivenScore(UUID applicationId, UUID assessorId, String line, int score) {}

    /** How many final sheets a stage has that were scored under these terms. */
    long countScored(VacancyId vacancyId, StageCode stageCode, PlanInForce inForce) {
        // Sheets without a hash are from before it was stored, when each stage had one version
        String under = inForce.covers(null) ? "(planHash = ?3 or planHash is null)" : "planHash = ?3";
        return count(
                "vacancyId = ?1 and stageCode = ?2 and status = 'SCORED' and " + under,
                vacancyId.value(),
                stageCode.value(),
                inForce.hash());
    }

    /**
     * Looks at all scores of a stage's final sheets that were given under these terms; the reasons are not read, and no
     * row is kept.
     */
    public void forEachScore(VacancyId vacancyId, StageCode stageCode, PlanInForce inForce, Consumer<GivenScore> look) {
        try (Stream<?> rows = getEntityManager()
                .createNativeQuery("""
                        select a.application_id, a.assessor_id, s.line, s.score
                        from assignment a
                        cross join lateral jsonb_to_recordset(a.sheet) as s (line text, score int)
                        where a.vacancy_id = :vacancy and a.stage_code = :stage and a.status = 'SCORED'
                            and (a.plan_hash = :hash or (a.plan_hash is null and :first))
                        """)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("hash", inForce.hash())
                .setParameter("first", inForce.covers(null))
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE)
                .getResultStream()) {
            rows.map(Object[].class::cast)
                    .forEach(row ->
                            look.accept(new GivenScore((UUID) row[0], (UUID) row[1], (String) row[2], (int) row[3])));
        }
    }

    /** After its participation was locked: another transaction may have scored it meanwhile. */
    public void readAgain(Assignment sheet) {
        getEntityManager().refresh(sheet);
    }
}
