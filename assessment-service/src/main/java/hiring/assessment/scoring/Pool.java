package hiring.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who scores at the reviews of which vacancy. */
@ApplicationScoped
class Pool implements PanacheRepositoryBase<PoolAssessor, UUID> {

    List<PoolAssessor> of(UUID vacancyId) {
        return list("vacancyId = ?1 order by name, assessorId", vacancyId);
    }

    long active(UUID vacancyId) {
        return count("vacancyId = ?1 and active = true", vacancyId);
    }
}
