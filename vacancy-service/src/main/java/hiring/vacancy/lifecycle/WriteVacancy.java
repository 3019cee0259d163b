package hiring.vacancy.lifecycle;

import com.fasterxml.uuid.Generators;
import hiring.kit.audit.Audit;
import hiring.vacancy.document.VacancyDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Drafts are written here, and written again until they are sent to review. */
@ApplicationScoped
public class WriteVacancy {

    private final Vacancies vacancies;
    private final Audit audit;
    private final InstantSource clock;

    WriteVacancy(Vacancies vacancies, Audit audit, InstantSource clock) {
        this.vacancies = vacancies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome create(UUID author, VacancyDocument document) {
        // Two at the same moment: the unique index refuses the second one
        if (vacancies.isTaken(document.reference())) {
            return new Outcome.ReferenceTaken(document.reference());
        }
        Vacancy vacancy =
                new Vacancy(Generators.timeBasedEpochGenerator().generate(), author, document, clock.instant());
        vacancies.persistAndFlush(vacancy);
        audit.record("vacancy.created", vacancy.id());
        return new Outcome.Done(vacancy);
    }

    /** Replaces what the vacancy says. */
    @Transactional
    public Outcome edit(UUID author, UUID id, VacancyDocument document, VersionCheck expected) {
        Optional<Vacancy> found = vacancies.locked(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        expected.check(vacancy.version());
        if (vacancies.isTakenByAnother(document.reference(), id)) {
            return new Outcome.ReferenceTaken(document.reference());
        }
        Optional<Refusal> refusal = vacancy.edit(author, document, clock.instant());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        vacancies.flush();
        audit.record("vacancy.edited", id);
        return new Outcome.Done(vacancy);
    }
}
