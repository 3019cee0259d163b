package hiring.notification.vacancy;

import hiring.events.VacancyPublished;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vacancies that were published. */
@ApplicationScoped
public class KnownVacancies implements PanacheRepositoryBase<KnownVacancy, UUID> {

    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(VacancyPublished event) {
        findByIdOptional(event.vacancyId())
                .ifPresentOrElse(known -> known.update(event), () -> persist(new KnownVacancy(event)));
    }

    /** Those of the ids that are known. */
    public Map<UUID, KnownVacancy> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(KnownVacancy::id, Function.identity()));
    }
}
