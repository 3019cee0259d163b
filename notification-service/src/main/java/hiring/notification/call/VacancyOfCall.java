package hiring.notification.call;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of a call. */
@ApplicationScoped
public class VacancyOfCall implements VacancyFinder {

    private final Calls calls;

    VacancyOfCall(Calls calls) {
        this.calls = calls;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return calls.findByIdOptional(id)
                .map(call -> new Concern(call.vacancyId().value(), null));
    }
}
