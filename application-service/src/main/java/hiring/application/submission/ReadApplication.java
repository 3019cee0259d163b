package hiring.application.submission;

import hiring.application.candidate.Candidate;
import hiring.application.candidate.Candidates;
import hiring.application.candidate.Contact;
import hiring.application.form.Checklist;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private final Audit audit;
    private final InstantSource clock;

    ReadApplication(
            Applications applications,
            Vacancies vacancies,
            Candidates candidates,
            SubmissionConfig config,
            SeenPacks packs,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.candidates = candidates;
        this.config = config;
        this.packs = packs;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of a candidate's list. */
    public record Own(Application application, Vacancy vacancy) {}

    @Transactional
    public Optional<Dossier> own(UUID candidate, UUID id) {
        return applications.ownedBy(candidate, id).map(this::dossierOf);
    }

    /** For staff; the view of personal data is audited. */
    @Transactional
    public Optional<Dossier> submitted(UUID id) {
        Optional<Application> found = applications.submitted(id);
        found.ifPresent(application -> audit.record("application.viewed", application.id()));
        return found.map(this::dossierOf);
    }

    /** The receipt again; empty for a draft. */
    @Transactional
    public Optional<Receipt> receipt(UUID candidate, UUID id) {
        return applications
                .ownedBy(candidate, id)
                .filter(Application::wasSubmitted)
                .map(Application::receipt);
    }

    /** The text whose hash the receipt names; empty for a draft. */
    @Transactional
    public Optional<String> submittedText(UUID candidate, UUID id) {
        return applications
                .ownedBy(candidate, id)
                .flatMap(application -> applications.frozen(application.id()))
                .map(SubmittedForm::canonical);
    }

    /** A candidate's applications, newest first. */
    @Transactional
    public List<Own> all(UUID candidate, @Nullable UUID before, int limit) {
        List<Application> found = applications.ofCandidate(candidate, before, limit);
        Map<UUID, Vacancy> known =
                vacancies.known(found.stream().map(Application::vacancyId).toList());
        return found.stream()
                .map(application -> new Own(application, vacancyOf(known, application)))
                .toList();
    }

    // A draft is only begun for a vacancy that is known, and none is ever removed
    private static Vacancy vacancyOf(Map<UUID, Vacancy> known, Application application) {
        Vacancy vacancy = known.get(application.vacancyId());
        if (vacancy == null) {
            throw new IllegalStateException("No vacancy %s".formatted(application.vacancyId()));
        }
        return vacancy;
    }

    Dossier dossierOf(Application application) {
        Vacancy vacancy = vacancies.findById(application.vacancyId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), vacancy.timeZone());
        Contact contact = candidates
                .findByIdOptional(application.candidateId())
                .map(Candidate::contact)
                .orElse(null);
        return new Dossier(
                application,
                vacancy,
                contact,
                Checklist.of(
                        application.form(), vacancy.terms(), contact != null, config.privacyNoticeVersion(), today),
                config.privacyNoticeVersion(),
                packs.of(vacancy.id(), application.wasSubmitted() ? application.packVersion() : vacancy.packVersion()));
    }
}
