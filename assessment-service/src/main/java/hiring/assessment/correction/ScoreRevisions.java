package hiring.assessment.correction;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Former sheets. */
@ApplicationScoped
class ScoreRevisions implements PanacheRepositoryBase<ScoreRevision, UUID> {

    /** Of all sheets of a stage, oldest first. */
    List<ScoreRevision> ofStage(VacancyId vacancyId, StageCode stageCode, UUID after, int most) {
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and id > ?3 order by id",
                        vacancyId.value(),
                        stageCode.value(),
                        after)
                .page(0, most)
                .list();
    }

    /** Of one assignment, oldest first. */
    List<ScoreRevision> page(UUID assignmentId, UUID after, int most) {
        return find("assignmentId = ?1 and id > ?2 order by id", assignmentId, after)
                .page(0, most)
                .list();
    }
}
