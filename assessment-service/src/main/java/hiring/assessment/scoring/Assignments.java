package hiring.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What an assessor has in a vacancy, in one order everywhere. */
    List<Assignment> ofAssessor(UUID vacancyId, UUID assessor) {
        return list(
                "vacancyId = ?1 and assessorId = ?2 and releasedAt is null and status <> ?3 order by entryId",
                vacancyId,
                assessor,
                AssignmentStatus.REASSIGNED);
    }

    /** Sheets of reviews that wait for another assessor. */
    List<Assignment> vacantReviews(UUID vacancyId) {
        return list(
                "vacancyId = ?1 and status = ?2 and releasedAt is not null and notBefore is null order by entryId, id",
                vacancyId,
                AssignmentStatus.TO_SCORE);
    }

    /** All assessors with a sheet of the vacancy. */
    Set<UUID> assessorsOf(UUID vacancyId) {
        return new HashSet<>(getEntityManager()
                .createQuery("select distinct a.assessorId from Assignment a where a.vacancyId = :vacancy", UUID.class)
                .setParameter("vacancy", vacancyId)
                .getResultList());
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
