package hiring.assessment.panel;

import hiring.assessment.panel.FindAllocations.Listed;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which applications were shared among which assessors, and from what. Rows are only ever added. */
@ApplicationScoped
class ReviewerAllocations implements PanacheRepositoryBase<ReviewerAllocation, UUID> {

    List<Listed> page(VacancyId vacancyId, @Nullable UUID after, int most) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.panel.FindAllocations$Listed(
                            a.id, a.stageCode, a.allocatedAt, a.applications)
                        from ReviewerAllocation a where a.vacancyId = :vacancy and a.id > :after order by a.id
                        """, Listed.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<ReviewerAllocation> of(VacancyId vacancyId, UUID id) {
        return findByIdOptional(id).filter(found -> found.vacancyId().equals(vacancyId.value()));
    }
}
