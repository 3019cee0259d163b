package hiring.assessment.participation;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of an application, and whose application it is. */
@ApplicationScoped
public class VacancyOfCandidacy implements VacancyFinder {

    private final Candidacies candidacies;

    VacancyOfCandidacy(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return candidacies
                .findByIdOptional(id)
                .map(candidacy -> new Concern(candidacy.vacancyId(), candidacy.candidateId()));
    }
}
