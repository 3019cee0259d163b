package hiring.application.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Who has asked for feedback. */
@ApplicationScoped
public class FeedbackRequests {

    private final Session session;

    FeedbackRequests(Session session) {
        this.session = session;
    }

    boolean recordFirst(UUID applicationId, UUID vacancyId, Instant now) {
        return session.createNativeMutationQuery("""
                                insert into feedback_request (application_id, vacancy_id, requested_at)
                                values (:application, :vacancy, :now) on conflict do nothing
                                """)
                        .setParameter("application", applicationId)
                        .setParameter("vacancy", vacancyId)
                        .setParameter("now", now)
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
