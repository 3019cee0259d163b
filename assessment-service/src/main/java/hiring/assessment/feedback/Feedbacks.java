package hiring.assessment.feedback;

import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for feedback. */
@ApplicationScoped
class Feedbacks implements PanacheRepositoryBase<Feedback, UUID> {

    List<Feedback> page(VacancyId vacancyId, @Nullable Instant afterRequest, @Nullable UUID afterId, int most) {
        if (afterRequest == null || afterId == null) {
            return find("vacancyId = ?1 order by requestedAt, applicationId", vacancyId.value())
                    .page(0, most)
                    .list();
        }
        return find(
                        "vacancyId = ?1 and (requestedAt > ?2 or (requestedAt = ?2 and applicationId > ?3))"
                                + " order by requestedAt, applicationId",
                        vacancyId.value(),
                        afterRequest,
                        afterId)
                .page(0, most)
                .list();
    }
}
