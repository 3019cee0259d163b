package hiring.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.identity.CurrentPerson;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Records who did or saw what. An entry commits with the action itself. The database prevents any later change. */
@ApplicationScoped
public class Audit {

    private final EntityManager entityManager;
    private final CurrentPerson person;
    private final InstantSource clock;
    private final ObjectMapper mapper;

    Audit(EntityManager entityManager, CurrentPerson person, InstantSource clock, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.person = person;
        this.clock = clock;
        this.mapper = mapper;
    }

    /**
     * Records an action of the signed-in person, or of the service itself without a sign-in.
     *
     * @param detail ids and codes only; never a name, an address or a text about a person
     */
    @Transactional
    public void record(AuditAction action, UUID subject, Map<String, String> detail) {
        boolean signedIn = Arc.container().requestContext().isActive() && person.isSignedIn();
        entityManager
                .createNativeQuery("""
                        insert into audit_entry (id, at, person, roles, action, subject, detail)
                        values (:id, :at, cast(:person as uuid), :roles, :action, :subject, cast(:detail as jsonb))
                        """)
                .setParameter("id", TimeOrderedIds.next())
                .setParameter("at", clock.instant())
                .setParameter("person", signedIn ? person.id().toString() : null)
                .setParameter("roles", signedIn ? person.roles() : "")
                .setParameter("action", action.code())
                .setParameter("subject", subject)
                .setParameter("detail", json(detail))
                // The statement reads no pending change, so Hibernate need not flush before it
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    /**
     * Records like {@link #record(AuditAction, UUID, Map)}, but once for an action that takes many requests, for
     * example a video that is read in parts. Within the given time, the same entry is not recorded again.
     */
    @Transactional
    public void recordOnce(AuditAction action, UUID subject, Map<String, String> detail, Duration within) {
        // The lock makes simultaneous requests for two parts count as one
        entityManager
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 3))) locked")
                .setParameter("key", "audit " + person.id() + subject)
                .getSingleResult();
        // The database tells only whether there is such an entry: the service may not read the trail
        boolean recorded = (Boolean) entityManager
                .createNativeQuery("select audit_has(:action, :subject, :person, cast(:detail as jsonb), :since)")
                .setParameter("action", action.code())
                .setParameter("subject", subject)
                .setParameter("person", person.id())
                .setParameter("detail", json(detail))
                .setParameter("since", clock.instant().minus(within))
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        if (!recorded) {
            record(action, subject, detail);
        }
    }

    /** Records like {@link #record(AuditAction, UUID, Map)}, without detail. */
    @Transactional
    public void record(AuditAction action, UUID subject) {
        record(action, subject, Map.of());
    }

    private String json(Map<String, String> detail) {
        try {
            return mapper.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts could not be written as JSON", e);
        }
    }
}
