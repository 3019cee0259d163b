package hiring.vacancy.lifecycle;

import hiring.kit.sql.ScalarQuery;
import hiring.kit.task.TaskSource.After;
import hiring.vacancy.lifecycle.VacancySummary.Position;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Vacancies implements PanacheRepositoryBase<Vacancy, UUID> {

    private static final String SUMMARY =
            "select new hiring.vacancy.lifecycle.VacancySummary(id, version, reference, title, status, closesAt)"
                    + " from Vacancy";

    Optional<Vacancy> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isTaken(String reference) {
        return count("reference", reference) > 0;
    }

    boolean isTakenByAnother(String reference, UUID id) {
        return count("reference = ?1 and id <> ?2", reference, id) > 0;
    }

    /** Latest closing first, at most {@code rows}. */
    List<VacancySummary> list(@Nullable Shown shown, Instant now, @Nullable Position after, int rows) {
        List<String> conditions = new ArrayList<>();
        if (shown != null) {
            conditions.add("status = :status");
        }
        if (shown == Shown.PUBLISHED) {
            conditions.add("closesAt > :now");
        }
        if (shown == Shown.CLOSED) {
            conditions.add("closesAt <= :now");
        }
        if (after != null) {
            conditions.add("(closesAt, id) < (:closesAt, :id)");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = getEntityManager()
                .createQuery(SUMMARY + where + " order by closesAt desc, id desc", VacancySummary.class)
                .setMaxResults(rows);
        if (shown != null) {
            query.setParameter("status", shown.stored());
        }
        if (shown == Shown.PUBLISHED || shown == Shown.CLOSED) {
            query.setParameter("now", now);
        }
        if (after != null) {
            query.setParameter("closesAt", after.closesAt()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Those with a moment that has come and is not announced, the longest overdue first. */
    List<UUID> due(Instant now, int most) {
        return getEntityManager()
                .createQuery("select id from Vacancy where nextDueAt <= :now order by nextDueAt, id", UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locks the row, unless another replica holds it or has announced the moment meanwhile. */
    Optional<Vacancy> dueAndFree(UUID id, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from vacancy where id = :id and next_due_at <= :now for update skip locked",
                        Vacancy.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** Closings that have come and are not announced. */
    long overdueClosings(Instant now) {
        return count("status = ?1 and nextDueAt <= ?2 and closesAt = nextDueAt", VacancyStatus.PUBLISHED, now);
    }

    void lockRow(UUID id) {
        ScalarQuery.of(getEntityManager(), "select 1 from vacancy where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    // Beside the entity, so that an accepted offer does not change the version
    void setFilled(UUID id, long filled) {
        getEntityManager()
                .createNativeQuery("update vacancy set filled = :filled where id = :id")
                .setParameter("id", id)
                .setParameter("filled", filled)
                .executeUpdate();
    }

    /**
     * Those in review, except what the person has written: the longest waiting first, and last those of which it is not
     * known since when.
     */
    PanacheQuery<Vacancy> toApprove(UUID person, @Nullable After after) {
        String mine = "status = 'IN_REVIEW' and not array_contains(authors, ?1)";
        String order = " order by reviewRequestedAt, id";
        if (after == null) {
            return find(mine + order, person);
        }
        return after.at().equals(Vacancy.REQUESTED_AT_SOME_TIME)
                ? find(mine + " and reviewRequestedAt is null and id > ?2" + order, person, after.id())
                : find(
                        mine + " and ((reviewRequestedAt, id) > (?2, ?3) or reviewRequestedAt is null)" + order,
                        person,
                        after.at(),
                        after.id());
    }
}
