package hiring.application.submission;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.bar.FindBar;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells a candidate before the submission what the rules of the vacancy would say. It writes nothing. */
@ApplicationScoped
public class TellOutlook {

    private final Applications applications;
    private final Vacancies vacancies;
    private final FindBar findBar;
    private final InstantSource clock;

    TellOutlook(Applications applications, Vacancies vacancies, FindBar findBar, InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.findBar = findBar;
        this.clock = clock;
    }

    /** What the rules say of an application. */
    public sealed interface Outlook {

        record Told(Proposal proposal, List<Finding> findings) implements Outlook {

            public Told {
                findings = List.copyOf(findings);
            }
        }

        record NotADraft(ApplicationStatus status) implements Outlook {}
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<Outlook> of(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).map(application -> {
            if (application.status() != ApplicationStatus.DRAFT) {
                return new Outlook.NotADraft(application.status());
            }
            Vacancy vacancy = vacancies.of(application.vacancyId());
            List<Finding> findings = PreparedSubmission.findings(
                    vacancy, application.form(), findBar.met(candidate, vacancy, clock.instant()));
            return new Outlook.Told(Proposal.of(findings), findings);
        });
    }
}
