package hiring.application.confirmation;

import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The confirmations. */
@ApplicationScoped
class Confirmations implements PanacheRepositoryBase<Confirmation, UUID> {

    Optional<Confirmation> holding(VacancyId vacancy, UUID id) {
        return find("id = ?1 and vacancyId = ?2", id, vacancy.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
