package hiring.assessment.shortlist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was published. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<StagePublication, UUID> {

    Optional<StagePublication> of(UUID vacancyId, String stageCode) {
        return find("vacancyId = ?1 and stageCode = ?2", vacancyId, stageCode).firstResultOptional();
    }

    // In the order in which they were stored, which is best first
    List<StageDecision> decisions(StagePublication publication) {
        return getEntityManager()
                .createQuery("from StageDecision d where d.publicationId = :id order by d.id", StageDecision.class)
                .setParameter("id", publication.id())
                .getResultList();
    }

    void add(StagePublication publication, List<StageDecision> decisions) {
        persist(publication);
        decisions.forEach(getEntityManager()::persist);
    }
}
