package hiring.assessment.moderation;

import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskSource.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moderations of scores. */
@ApplicationScoped
public class Moderations implements PanacheRepositoryBase<Moderation, UUID> {

    /** How many a stage's publication waits for. */
    public long countOpen(VacancyId vacancyId, StageCode stageCode) {
        return count(
                "vacancyId = ?1 and stageCode = ?2 and status = ?3",
                vacancyId.value(),
                stageCode.value(),
                ModerationStatus.OPEN);
    }

    /** Whether there is one that was not cancelled. */
    public boolean hasAny(UUID participationId) {
        return count("participationId = ?1 and status <> ?2", participationId, ModerationStatus.CANCELLED) > 0;
    }

    Optional<Moderation> openOf(UUID participationId) {
        return find("participationId = ?1 and status = ?2", participationId, ModerationStatus.OPEN)
                .firstResultOptional();
    }

    List<Moderation> openOf(Collection<UUID> participationIds) {
        return participationIds.isEmpty()
                ? List.of()
                : list("participationId in ?1 and status = ?2 order by id", participationIds, ModerationStatus.OPEN);
    }

    /** Open or decided. */
    List<Moderation> notCancelledOf(Collection<UUID> participationIds) {
        return list("participationId in ?1 and status <> ?2 order by id", participationIds, ModerationStatus.CANCELLED);
    }

    /** Which participation one is about, without reading it: the participation is locked first. */
    Optional<UUID> participationOf(UUID id) {
        return getEntityManager()
                .createQuery("select m.participationId from Moderation m where m.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The open ones of all vacancies, without those whose scores the person has given. Index moderation_waiting. */
    PanacheQuery<Moderation> waitingFor(Viewer viewer, @Nullable UUID after) {
        String open = "status = 'OPEN' and not array_contains(scorers, ?1) and id > ?2";
        UUID from = after == null ? new UUID(0, 0) : after;
        return viewer.leftOut().isEmpty()
                ? find(open + " order by id", viewer.person(), from)
                : find(open + " and vacancyId not in ?3 order by id", viewer.person(), from, viewer.leftOut());
    }

    /** A vacancy's, without those whose scores the person has given, and without some applications. */
    List<Moderation> page(
            VacancyId vacancyId,
            StaffId person,
            Set<UUID> closed,
            @Nullable ModerationStatus status,
            @Nullable UUID after,
            int most) {
        StringBuilder where = new StringBuilder("vacancyId = ?1 and not array_contains(scorers, ?2)");
        List<Object> values = new ArrayList<>(List.of(vacancyId.value(), person.value()));
        if (!closed.isEmpty()) {
            values.add(closed);
            where.append(" and applicationId not in ?").append(values.size());
        }
        if (status != null) {
            values.add(status);
            where.append(" and status = ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            where.append(" and id > ?").append(values.size());
        }
        return find(where + " order by id", values.toArray()).page(0, most).list();
    }
}
