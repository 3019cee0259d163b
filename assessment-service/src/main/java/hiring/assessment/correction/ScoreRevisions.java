package hiring.assessment.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Former sheets. */
@ApplicationScoped
class ScoreRevisions implements PanacheRepositoryBase<ScoreRevision, UUID> {

    /** Of one assignment, oldest first. */
    List<ScoreRevision> page(UUID assignmentId, UUID after, int most) {
        return find("assignmentId = ?1 and id > ?2 order by id", assignmentId, after)
                .page(0, most)
                .list();
    }
}
