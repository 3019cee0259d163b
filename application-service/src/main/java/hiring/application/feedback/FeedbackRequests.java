package hiring.application.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who has asked for feedback. */
@ApplicationScoped
public class FeedbackRequests {

    private final Session session;

    FeedbackRequests(Session session) {
        this.session = session;
    }

    boolean recordFirst(UUID applicationId, UUID vacancyId, Instant now, LocalDate dueOn) {
        return session.createNativeMutationQuery("""
                                insert into feedback_request (application_id, vacancy_id, requested_at, due_on)
                                values (:application, :vacancy, :now, :due) on conflict do nothing
                                """)
                        .setParameter("application", applicationId)
                        .setParameter("vacancy", vacancyId)
                        .setParameter("now", now)
                        .setParameter("due", dueOn)
                        .executeUpdate()
                == 1;
    }

    /**
     * What is still owed, the most urgent first.
     *
     * @param dueBefore only what was due before that day; null for all
     * @param owner only what that person sees to; null for all
     * @param after where the page before ended
     */
    List<FeedbackRequest> owed(
            @Nullable LocalDate dueBefore, @Nullable UUID owner, @Nullable Position after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("f.releasedAt is null"));
        Map<String, Object> values = new HashMap<>();
        if (dueBefore != null) {
            conditions.add("f.dueOn < :dueBefore");
            values.put("dueBefore", dueBefore);
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

    /** Where a page of the list ended. */
    public record Position(LocalDate dueOn, UUID applicationId) {}

    boolean assign(UUID applicationId, @Nullable UUID owner) {
        return session.createNativeMutationQuery("""
                                update feedback_request set owner = cast(:owner as uuid)
                                where application_id = :application and released_at is null
                                """)
                        .setParameter("owner", owner == null ? null : owner.toString())
                        .setParameter("application", applicationId)
                        .executeUpdate()
                == 1;
    }

    public boolean isRequested(UUID applicationId) {
        return session
                .createNativeQuery("select 1 from feedback_request where application_id = :application", Integer.class)
                .setParameter("application", applicationId)
                .getResultList()
                .stream()
                .findFirst()
                .isPresent();
    }

    public long count(UUID vacancyId) {
        return session.createNativeQuery(
                        "select count(*) from feedback_request where vacancy_id = :vacancy", Long.class)
                .setParameter("vacancy", vacancyId)
                .getSingleResult();
    }
}
