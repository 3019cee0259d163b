package hiring.application.assisted;

import hiring.events.id.CandidateId;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Candidates without an account. Each entry makes a new one, unless staff name one who was entered before. */
@ApplicationScoped
class AssistedCandidates {

    private final Session session;

    AssistedCandidates(Session session) {
        this.session = session;
    }

    CandidateId add() {
        CandidateId id = new CandidateId(TimeOrderedIds.next());
        session.createNativeMutationQuery("insert into assisted_candidate (candidate_id) values (:id)")
                .setParameter("id", id.value())
                .executeUpdate();
        return id;
    }

    /** Whether staff type for this candidate, who has no account. */
    boolean has(CandidateId id) {
        return !ScalarQuery.of(
                        session, "select candidate_id from assisted_candidate where candidate_id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultList()
                .isEmpty();
    }
}
