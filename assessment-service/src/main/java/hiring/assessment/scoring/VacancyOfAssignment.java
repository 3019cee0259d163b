package hiring.assessment.scoring;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of an assessor's sheet. */
@ApplicationScoped
public class VacancyOfAssignment implements VacancyFinder {

    private final Assignments assignments;

    VacancyOfAssignment(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return assignments.findByIdOptional(id).map(sheet -> new Concern(sheet.vacancyId(), null));
    }
}
