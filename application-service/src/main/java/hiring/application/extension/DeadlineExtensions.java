package hiring.application.extension;

import hiring.events.id.ApplicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The extensions that recruiters have given. */
@ApplicationScoped
public class DeadlineExtensions {

    private static final int MOST_SHOWN = 100;

    private final Session session;

    DeadlineExtensions(Session session) {
        this.session = session;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(DeadlineExtension extension) {
        session.persist(extension);
    }

    /** Those of an application in the order in which they were given. */
    List<DeadlineExtension> of(ApplicationId application) {
        return session.createQuery(
                        "from DeadlineExtension e where e.applicationId = :id order by e.grantedAt, e.id",
                        DeadlineExtension.class)
                .setParameter("id", application.value())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** When the candidate was last given longer. */
    public Optional<Instant> lastOf(ApplicationId application) {
        return Optional.ofNullable(session.createQuery(
                        "select max(e.grantedAt) from DeadlineExtension e where e.applicationId = :id", Instant.class)
                .setParameter("id", application.value())
                .getSingleResult());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(ApplicationId application) {
        session.createMutationQuery("delete from DeadlineExtension e where e.applicationId = :id")
                .setParameter("id", application.value())
                .executeUpdate();
    }
}
