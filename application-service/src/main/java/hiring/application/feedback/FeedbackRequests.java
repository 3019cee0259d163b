package hiring.application.feedback;

import hiring.application.progress.FeedbackReleases;
import hiring.events.FeedbackReleased;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who has asked for feedback. */
@ApplicationScoped
public class FeedbackRequests implements FeedbackReleases {

    private static final String OWED_BY =
            "from FeedbackRequest f where f.releasedAt is null and (f.owner = :recruiter or f.owner is null)";

    private final Session session;

    FeedbackRequests(Session session) {
        this.session = session;
    }

    /**
     * Whether this is the first request.
     *
     * @param overdueFrom the first instant at which it is late: when the due day is over where the vacancy is
     */
    boolean recordFirst(
            ApplicationId applicationId, VacancyId vacancyId, Instant now, LocalDate dueOn, Instant overdueFrom) {
        return session.createNativeMutationQuery("""
                                insert into feedback_request
                                    (application_id, vacancy_id, requested_at, due_on, overdue_from)
                                values (:application, :vacancy, :now, :due, :overdue) on conflict do nothing
                                """)
                        .setParameter("application", applicationId.value())
                        .setParameter("vacancy", vacancyId.value())
                        .setParameter("now", now)
                        .setParameter("due", dueOn)
                        .setParameter("overdue", overdueFrom)
                        .executeUpdate()
                == 1;
    }

    /**
     * What is still owed, the most urgent first.
     *
     * @param overdueAt only what is late at that instant; null for all
     * @param owner only what that person sees to; null for all
     * @param leftOut vacancies whose requests are not shown
     * @param after where the page before ended
     */
    List<FeedbackRequest> owed(
            @Nullable Instant overdueAt,
            @Nullable UUID owner,
            Set<UUID> leftOut,
            @Nullable OwedPosition after,
            int limit) {
        List<String> conditions = new ArrayList<>(List.of("f.releasedAt is null"));
        Map<String, Object> values = new HashMap<>();
        if (overdueAt != null) {
            // The day bounds what is read of the index, the instant decides: it is the same day nowhere for longer than
            // this
            conditions.add("f.dueOn <= :latest and f.overdueFrom <= :overdueAt");
            values.put("latest", LocalDate.ofInstant(overdueAt, ZoneOffset.MAX));
            values.put("overdueAt", overdueAt);
        }
        if (!leftOut.isEmpty()) {
            conditions.add("f.vacancyId not in (:leftOut)");
            values.put("leftOut", leftOut);
        }
        if (owner != null) {
            conditions.add("f.owner = :owner");
            values.put("owner", owner);
        }
        if (after != null) {
            conditions.add("f.dueOn >= :due and (f.dueOn > :due or f.applicationId > :id)");
            values.put("due", after.dueOn());
            values.put("id", after.applicationId());
        }
        var query = session.createQuery(
                "from FeedbackRequest f where %s order by f.dueOn, f.applicationId"
                        .formatted(String.join(" and ", conditions)),
                FeedbackRequest.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** What is still owed by this recruiter, or by none, the most urgent first. */
    List<FeedbackRequest> owedBy(UUID recruiter, Set<UUID> leftOut, @Nullable OwedPosition after, int limit) {
        var query = session.createQuery(
                OWED_BY + (leftOut.isEmpty() ? "" : " and f.vacancyId not in (:leftOut)")
                        + (after == null ? "" : " and f.dueOn >= :due and (f.dueOn > :due or f.applicationId > :id)")
                        + " order by f.dueOn, f.applicationId",
                FeedbackRequest.class);
        query.setParameter("recruiter", recruiter);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        if (after != null) {
            query.setParameter("due", after.dueOn()).setParameter("id", after.applicationId());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** As {@link #owedBy}, their number. */
    long countOwedBy(UUID recruiter, Set<UUID> leftOut) {
        var query = session.createQuery(
                "select count(*) " + OWED_BY + (leftOut.isEmpty() ? "" : " and f.vacancyId not in (:leftOut)"),
                Long.class);
        query.setParameter("recruiter", recruiter);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        return query.getSingleResult();
    }

    /** Where a page of the list ended. */
    public record OwedPosition(LocalDate dueOn, UUID applicationId) {}

    /**
     * Those that are still owed; no other transaction changes them before this transaction ends. In one order, so that
     * two bulks do not lock each other out.
     */
    List<FeedbackRequest> holdingOwed(Collection<UUID> applicationIds) {
        return session.createQuery(
                        "from FeedbackRequest f where f.applicationId in :ids and f.releasedAt is null order by "
                                + "f.applicationId",
                        FeedbackRequest.class)
                .setParameterList("ids", applicationIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void assignAll(Collection<UUID> applicationIds, @Nullable StaffId owner) {
        session.createNativeMutationQuery(
                        "update feedback_request set owner = cast(:owner as uuid) where application_id in (:ids)")
                .setParameter("owner", Objects.toString(owner, null))
                .setParameterList("ids", applicationIds)
                .executeUpdate();
    }

    /** The feedback was given; does nothing where the candidate never asked for it here. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(FeedbackReleased event) {
        session.createNativeMutationQuery(
                        "update feedback_request set released_at = :at where application_id = :application")
                .setParameter("at", event.occurredAt())
                .setParameter("application", event.applicationId())
                .executeUpdate();
    }

    public boolean isRequested(ApplicationId applicationId) {
        return ScalarQuery.of(
                        session, "select 1 from feedback_request where application_id = :application", Integer.class)
                .setParameter("application", applicationId.value())
                .getResultList()
                .stream()
                .findFirst()
                .isPresent();
    }

    public long count(VacancyId vacancyId) {
        return ScalarQuery.of(session, "select count(*) from feedback_request where vacancy_id = :vacancy", Long.class)
                .setParameter("vacancy", vacancyId.value())
                .getSingleResult();
    }
}
