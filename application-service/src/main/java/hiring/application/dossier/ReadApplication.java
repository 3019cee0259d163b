package hiring.application.dossier;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.application.SubmissionConfig;
import hiring.application.audit.ApplicationAction;
import hiring.application.candidate.Candidate;
import hiring.application.candidate.Candidates;
import hiring.application.candidate.Contact;
import hiring.application.form.Checklist;
import hiring.application.screening.FindWarnings;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications as their authors, and after submission recruiters, may see them. */
@ApplicationScoped
public class ReadApplication {

    private final Applications applications;
    private final Vacancies vacancies;
    private final Candidates candidates;
    private final SubmissionConfig config;
    private final SeenPacks packs;
    private final FindWarnings findWarnings;
    private final Audit audit;
    private final InstantSource clock;

    ReadApplication(
            Applications applications,
            Vacancies vacancies,
            Candidates candidates,
            SubmissionConfig config,
            SeenPacks packs,
            FindWarnings findWarnings,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.candidates = candidates;
        this.config = config;
        this.packs = packs;
        this.findWarnings = findWarnings;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of a candidate's list. */
    public record Own(Application application, Vacancy vacancy) {}

    @Transactional
    public Optional<Dossier> own(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).map(this::dossierOf);
    }

    /** For staff; the view of personal data is audited. */
    @Transactional
    public Optional<Dossier> submitted(ApplicationId id) {
        Optional<Application> found = applications.submitted(id);
        found.ifPresent(application -> audit.record(
                ApplicationAction.APPLICATION_VIEWED, application.id().value()));
        return found.map(this::dossierOf);
    }

    /** A candidate's applications, newest first. */
    @Transactional
    public List<Own> all(CandidateId candidate, @Nullable UUID before, int limit) {
        List<Application> found = applications.ofCandidate(candidate, before, limit);
        Map<VacancyId, Vacancy> known =
                vacancies.known(found.stream().map(Application::vacancyId).toList());
        return found.stream()
                .map(application -> new Own(application, vacancyOf(known, application)))
                .toList();
    }

    // A draft is only begun for a vacancy that is known, and none is ever removed
    private static Vacancy vacancyOf(Map<VacancyId, Vacancy> known, Application application) {
        Vacancy vacancy = known.get(application.vacancyId());
        if (vacancy == null) {
            throw new IllegalStateException("No vacancy %s".formatted(application.vacancyId()));
        }
        return vacancy;
    }

    /** The dossier of an application that was read already. */
    public Dossier dossierOf(Application application) {
        Vacancy vacancy = vacancies.of(application.vacancyId());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, vacancy.timeZone());
        Contact contact = candidates
                .findByIdOptional(application.candidateId().value())
                .map(Candidate::contact)
                .orElse(null);
        return new Dossier(
                application,
                vacancy,
                contact,
                Checklist.of(application.form(), vacancy.terms(), contact != null, config.privacyNoticeVersion(), today)
                        .with(application.wasSubmitted() ? List.of() : findWarnings.of(application, vacancy, now)),
                config.privacyNoticeVersion(),
                packs.of(vacancy.id(), application.wasSubmitted() ? application.packVersion() : vacancy.packVersion()));
    }
}
