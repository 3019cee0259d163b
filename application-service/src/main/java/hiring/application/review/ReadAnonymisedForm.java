package hiring.application.review;

import hiring.application.anonymised.AnonymisedForm;
import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.candidate.Candidates;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** An assessor reads the anonymised form of an assigned application. At a named stage it shows the name. */
@ApplicationScoped
public class ReadAnonymisedForm {

    private final Applications applications;
    private final Vacancies vacancies;
    private final Candidates candidates;
    private final SelectionFacts facts;
    private final Audit audit;

    ReadAnonymisedForm(
            Applications applications, Vacancies vacancies, Candidates candidates, SelectionFacts facts, Audit audit) {
        this.candidates = candidates;
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.audit = audit;
    }

    /** Empty where the assessor has no such sheet, or the application was withdrawn. */
    @Transactional
    public Optional<AnonymisedForm> read(StaffId assessor, SheetId sheet) {
        return facts.assigned(assessor, sheet)
                .flatMap(open -> applications
                        .submitted(open.application())
                        .filter(application -> application.status() == ApplicationStatus.SUBMITTED)
                        .map(application -> {
                            audit.record(
                                    open.showsName()
                                            ? ApplicationAction.NAMED_FORM_VIEWED
                                            : ApplicationAction.ANONYMISED_FORM_VIEWED,
                                    application.id().value());
                            return anonymised(application, open.showsName());
                        }));
    }

    private AnonymisedForm anonymised(Application application, boolean showsName) {
        Vacancy vacancy = vacancies.of(application.vacancyId());
        LocalDate submittedOn =
                LocalDate.ofInstant(Objects.requireNonNull(application.submittedAt()), vacancy.timeZone());
        String addressedAs = candidates
                .findByIdOptional(application.candidateId().value())
                .map(candidate -> candidate.contact().name())
                .orElse(null);
        return AnonymisedForm.of(application.form(), addressedAs, showsName, vacancy.terms(), submittedOn);
    }
}
