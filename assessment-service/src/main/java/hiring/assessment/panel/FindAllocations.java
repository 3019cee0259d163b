package hiring.assessment.panel;

import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows from what applications were shared among the assessors of a vacancy. */
@ApplicationScoped
public class FindAllocations {

    private final ReviewerAllocations allocations;

    FindAllocations(ReviewerAllocations allocations) {
        this.allocations = allocations;
    }

    /** An allocation in the list, without what it depends on. */
    public record Listed(UUID id, String stageCode, Instant allocatedAt, int applications) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<Listed> list(VacancyId vacancyId, @Nullable UUID after, int limit) {
        return allocations.page(vacancyId, after, limit + 1);
    }

    /** Empty where the vacancy has no such allocation. */
    @Transactional
    public Optional<ReviewerAllocation> find(VacancyId vacancyId, UUID id) {
        return allocations.of(vacancyId, id);
    }
}
