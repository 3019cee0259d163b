package hiring.kit.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import hiring.events.EventTypes;
import hiring.events.HiringEvent;
import hiring.kit.outbox.EventJson;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** The restorations of this service's database. */
@ApplicationScoped
public class Restorations {

    private final Session session;

    Restorations(Session session) {
        this.session = session;
    }

    /** Whether a restored database does not have all events of the others yet. */
    public boolean isUnderWay() {
        return ScalarQuery.of(
                        session,
                        "select exists (select from restoration where began_at is not null and ended_at is null)",
                        Boolean.class)
                .getSingleResult();
    }

    /** The own events of a type that are in Kafka and whose changes are not in the database. */
    public <E extends HiringEvent> List<E> lost(Class<E> type) {
        List<E> events = new ArrayList<>();
        for (String payload : ScalarQuery.of(session, """
                        select payload from lost_event where type = :type and payload is not null
                        order by occurred_at, event_id
                        """, String.class)
                .setParameter("type", EventTypes.nameOf(type))
                .getResultList()) {
            try {
                events.add(EventJson.read(type, payload));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A lost event cannot be read", e);
            }
        }
        return events;
    }

    void end() {
        session.createNativeMutationQuery("""
                        update restoration set ended_at = clock_timestamp()
                        where began_at is not null and ended_at is null
                        """).executeUpdate();
    }
}
