package hiring.assessment.panel;

import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may not assess which application. */
@ApplicationScoped
public class ConflictsOfInterest implements PanacheRepositoryBase<ConflictOfInterest, UUID> {

    /** The assessors who may not assess, by application; applications without conflicts are left out. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> applicationIds) {
        return applicationIds.isEmpty() ? Map.of() : byApplication(list("applicationId in ?1", applicationIds));
    }

    public Set<UUID> of(ApplicationId applicationId) {
        return of(List.of(applicationId.value())).getOrDefault(applicationId.value(), Set.of());
    }

    /** As {@link #of(Collection)}, for all applications of a vacancy. */
    public Map<UUID, Set<UUID>> ofVacancy(VacancyId vacancyId) {
        return byApplication(list("vacancyId", vacancyId.value()));
    }

    private static Map<UUID, Set<UUID>> byApplication(List<ConflictOfInterest> conflicts) {
        return conflicts.stream()
                .collect(Collectors.groupingBy(
                        ConflictOfInterest::applicationId,
                        Collectors.mapping(ConflictOfInterest::assessorId, Collectors.toSet())));
    }

    Optional<ConflictOfInterest> find(ApplicationId applicationId, StaffId assessor) {
        return find("applicationId = ?1 and assessorId = ?2", applicationId.value(), assessor.value())
                .firstResultOptional();
    }

    List<ConflictOfInterest> page(VacancyId vacancyId, @Nullable UUID after, int most) {
        return (after == null
                        ? find("vacancyId = ?1 order by id", vacancyId.value())
                        : find("vacancyId = ?1 and id > ?2 order by id", vacancyId.value(), after))
                .page(0, most)
                .list();
    }
}
