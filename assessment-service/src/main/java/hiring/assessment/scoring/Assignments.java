package hiring.assessment.scoring;

import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheets. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Another assessor's sheet is reported as absent, so that ids cannot be probed. */
    Optional<Assignment> ownedBy(UUID assessor, UUID id) {
        return find("id = ?1 and assessorId = ?2 and releasedAt is null", id, assessor)
                .firstResultOptional();
    }

    /** Which entry a sheet is for, without reading the sheet: the entry is locked first. */
    Optional<UUID> entryOf(UUID assessor, UUID id) {
        return getEntityManager()
                .createQuery("""
                        select a.entryId from Assignment a
                        where a.id = :id and a.assessorId = :assessor and a.releasedAt is null
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("assessor", assessor)
                .getResultStream()
                .findFirst();
    }

    List<Assignment> ofEntry(UUID entryId) {
        return list("entryId = ?1 order by id", entryId);
    }

    /** Final sheets only. */
    List<Assignment> scoredOf(UUID applicationId) {
        return list("applicationId = ?1 and status = ?2 order by id", applicationId, AssignmentStatus.SCORED);
    }

    boolean isAssigned(UUID assessor, UUID applicationId) {
        return count(
                        "applicationId = ?1 and assessorId = ?2 and releasedAt is null and status in ?3",
                        applicationId,
                        assessor,
                        List.of(AssignmentStatus.TO_SCORE, AssignmentStatus.SCORED))
                > 0;
    }

    /** An assessor's sheets, without those of some vacancies. */
    List<Assignment> page(
            UUID assessor,
            @Nullable UUID vacancyId,
            @Nullable AssignmentStatus status,
            Set<UUID> leftOut,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("assessorId = ?1 and releasedAt is null");
        List<Object> values = new ArrayList<>(List.of(assessor));
        if (status != null) {
            values.add(status);
            where.append(" and status = ?").append(values.size());
        }
        if (vacancyId != null) {
            values.add(vacancyId);
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

    /** Of some entries, in one order. */
    List<Assignment> ofEntries(Collection<UUID> entryIds) {
        return entryIds.isEmpty() ? List.of() : list("entryId in ?1 order by entryId, id", entryIds);
    }

    /** A sheet and what it is for, without reading the sheet: the entry is locked first. */
    record SheetKey(UUID id, UUID entryId) {}

    /**
     * Sheets that their assessors may no longer have.
     *
     * @param leavers who lose those of reviews; those of panels belong to the sessions
     * @param applicants who lose all
     */
    List<SheetKey> toRelease(UUID vacancyId, Set<UUID> leavers, Set<UUID> applicants, UUID after, int most) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.scoring.Assignments$SheetKey(a.id, a.entryId) from Assignment a
                        where a.vacancyId = :vacancy and a.releasedAt is null and a.status <> :reassigned
                            and a.id > :after
                            and (a.assessorId in :applicants or (a.assessorId in :leavers and a.notBefore is null))
                        order by a.id
                        """, SheetKey.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("reassigned", AssignmentStatus.REASSIGNED)
                .setParameter("after", after)
                .setParameter("applicants", applicants)
                .setParameter("leavers", leavers)
                .setMaxResults(most)
                .getResultList();
    }

    /** Sheets of reviews that wait for another assessor. */
    List<SheetKey> vacantReviews(UUID vacancyId, UUID after, int most) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.scoring.Assignments$SheetKey(a.id, a.entryId) from Assignment a
                        where a.vacancyId = :vacancy and a.status = :toScore and a.releasedAt is not null
                            and a.notBefore is null and a.id > :after
                        order by a.id
                        """, SheetKey.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("toScore", AssignmentStatus.TO_SCORE)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the vacancies in which one of the people is, or was, to assess, in one order. */
    Set<UUID> withAssessorsAmong(Map<UUID, Set<UUID>> peopleByVacancy) {
        List<UUID> vacancies = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        peopleByVacancy.forEach((vacancy, those) -> those.forEach(person -> {
            vacancies.add(vacancy);
            people.add(person);
        }));
        Set<UUID> found = new TreeSet<>();
        for (Object vacancy : ScalarQuery.of(getEntityManager(), """
                        select distinct vacancy from unnest(:vacancies, :people) as pair (vacancy, person)
                        where exists (
                                select from pool_assessor p where p.vacancy_id = vacancy and p.assessor_id = person)
                            or exists (
                                select from assignment a where a.vacancy_id = vacancy and a.assessor_id = person)
                        """, UUID.class)
                .setParameter("vacancies", vacancies.toArray(UUID[]::new))
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList()) {
            found.add((UUID) vacancy);
        }
        return found;
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
    Set<UUID> scoredBy(Set<UUID> assessors, UUID vacancyId, String stageCode) {
        return assessors.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("""
                                select distinct a.applicationId from Assignment a
                                where a.vacancyId = :vacancy and a.stageCode = :stage and a.status = :scored
                                    and a.assessorId in :assessors
                                """, UUID.class)
                        .setParameter("vacancy", vacancyId)
                        .setParameter("stage", stageCode)
                        .setParameter("scored", AssignmentStatus.SCORED)
                        .setParameter("assessors", assessors)
                        .getResultList());
    }

    /** A page of a vacancy's sheets. */
    List<Assignment> ofVacancy(
            UUID vacancyId,
            @Nullable String stageCode,
            @Nullable AssignmentStatus status,
            @Nullable Set<UUID> assessors,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("vacancyId = ?1");
        List<Object> values = new ArrayList<>(List.of(vacancyId));
        if (stageCode != null) {
            values.add(stageCode);
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

    /** After its entry was locked: another transaction may have scored it meanwhile. */
    void readAgain(Assignment sheet) {
        getEntityManager().refresh(sheet);
    }
}
