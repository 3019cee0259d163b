package hiring.vacancy.lifecycle;

import hiring.kit.sql.ScalarQuery;
import hiring.kit.task.TaskSource.After;
import hiring.vacancy.lifecycle.VacancySummary.Filter;
import hiring.vacancy.lifecycle.VacancySummary.Position;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Vacancies implements PanacheRepositoryBase<Vacancy, UUID> {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

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
    List<VacancySummary> list(Filter filter, Instant now, @Nullable Position after, int rows) {
        Map<String, Object> values = new HashMap<>(Map.of("rows", rows));
        List<String> conditions = new ArrayList<>();
        Shown shown = filter.shown();
        if (shown != null) {
            conditions.add("status = :status");
            values.put("status", shown.stored().name());
        }
        if (shown == Shown.PUBLISHED || shown == Shown.CLOSED) {
            conditions.add(shown == Shown.PUBLISHED ? "closes_at > :now" : "closes_at <= :now");
            values.put("now", now);
        }
        if (filter.directorate() != null) {
            conditions.add("directorate = :directorate");
            values.put("directorate", filter.directorate());
        }
        if (after != null) {
            conditions.add("(closes_at, id) < (:closesAt, :id)");
            values.put("closesAt", after.closesAt());
            values.put("id", after.id());
        }
        NativeQuery<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "%sselect id, version, reference, title, directorate, status, closes_at from %s%s"
                                        .formatted(
                                                found(filter, values),
                                                filter.words() == null && filter.person() == null ? "vacancy" : "found",
                                                conditions.isEmpty()
                                                        ? ""
                                                        : " where " + String.join(" and ", conditions))
                                + " order by closes_at desc, id desc limit :rows",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("reference", String.class)
                .addScalar("title", String.class)
                .addScalar("directorate", String.class)
                .addScalar("status", String.class)
                .addScalar("closes_at", Instant.class);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(Vacancies::summary).toList();
    }

    // Materialised, so that the planner finds these few by their index instead of reading all in the order of closings
    private static String found(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.words() != null) {
            conditions.add("heading @@ to_tsquery('board_literal', :words)");
            values.put("words", beginnings(filter.words()));
        }
        if (filter.person() != null) {
            conditions.add("(authors @> array[cast(:person as uuid)] or approved_by = :person)");
            values.put("person", filter.person());
        }
        return conditions.isEmpty() ? "" : """
                with found as materialized (
                    select id, version, reference, title, directorate, status, closes_at from vacancy where %s)
                """.formatted(String.join(" and ", conditions));
    }

    /** All words of what was typed, each perhaps with more letters, as a query of PostgreSQL; empty for no word. */
    static String beginnings(String typed) {
        return BLANKS.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .map(word -> "'%s':*".formatted(word.replace("\\", "\\\\").replace("'", "''")))
                .collect(Collectors.joining(" & "));
    }

    private static VacancySummary summary(Object[] row) {
        return new VacancySummary(
                (UUID) row[0],
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                VacancyStatus.valueOf((String) row[5]),
                (Instant) row[6]);
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
