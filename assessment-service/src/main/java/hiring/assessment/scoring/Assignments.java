package hiring.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheets. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Another assessor's sheet is reported as absent, so that ids cannot be probed. */
    Optional<Assignment> ownedBy(UUID assessor, UUID id) {
        return find("id = ?1 and assessorId = ?2", id, assessor).firstResultOptional();
    }

    /** Which entry a sheet is for, without reading the sheet: the entry is locked first. */
    Optional<UUID> entryOf(UUID assessor, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select a.entryId from Assignment a where a.id = :id and a.assessorId = :assessor", UUID.class)
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
                        "applicationId = ?1 and assessorId = ?2 and status <> ?3",
                        applicationId,
                        assessor,
                        AssignmentStatus.CANCELLED)
                > 0;
    }

    List<Assignment> page(
            UUID assessor,
            @Nullable UUID vacancyId,
            @Nullable AssignmentStatus status,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("assessorId = ?1");
        List<Object> values = new ArrayList<>(List.of(assessor));
        if (status != null) {
            values.add(status);
            where.append(" and status = ?").append(values.size());
        }
        if (vacancyId != null) {
            values.add(vacancyId);
            where.append(" and vacancyId = ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            where.append(" and id > ?").append(values.size());
        }
        return find(where + " order by id", values.toArray()).page(0, most).list();
    }
}
