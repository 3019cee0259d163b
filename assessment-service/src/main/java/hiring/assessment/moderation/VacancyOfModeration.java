package hiring.assessment.moderation;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of a moderation. */
@ApplicationScoped
public class VacancyOfModeration implements VacancyFinder {

    private final Moderations moderations;

    VacancyOfModeration(Moderations moderations) {
        this.moderations = moderations;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return moderations.findByIdOptional(id).map(found -> new Concern(found.vacancyId(), null));
    }
}
