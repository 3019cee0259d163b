package hiring.application.application;

import hiring.events.id.ApplicationId;
import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of an application, and whose application it is. */
@ApplicationScoped
public class VacancyOfApplication implements VacancyFinder {

    private final Applications applications;

    VacancyOfApplication(Applications applications) {
        this.applications = applications;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return applications.concernOf(new ApplicationId(id));
    }
}
