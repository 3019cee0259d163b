package hiring.application.review;

import hiring.application.application.VacancyOfApplication;
import hiring.application.progress.SelectionFacts;
import hiring.events.id.SheetId;
import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of the application that an assessor's sheet is about, and whose application it is. */
@ApplicationScoped
public class VacancyOfSheet implements VacancyFinder {

    private final SelectionFacts facts;
    private final VacancyOfApplication applications;

    VacancyOfSheet(SelectionFacts facts, VacancyOfApplication applications) {
        this.facts = facts;
        this.applications = applications;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return facts.applicationOf(new SheetId(id)).flatMap(application -> applications.find(application.value()));
    }
}
