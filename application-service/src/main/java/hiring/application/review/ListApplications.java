package hiring.application.review;

import hiring.application.candidate.Candidates;
import hiring.application.submission.Application;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The submitted applications of a vacancy. */
@ApplicationScoped
public class ListApplications {

    private final Applications applications;
    private final Vacancies vacancies;
    private final Candidates candidates;
    private final Audit audit;

    ListApplications(Applications applications, Vacancies vacancies, Candidates candidates, Audit audit) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.candidates = candidates;
        this.audit = audit;
    }

    /**
     * One line of the list.
     *
     * @param candidateName absent for whoever may not see names
     */
    public record Line(Application application, @Nullable String candidateName) {}

    /**
     * Empty when there is no such vacancy.
     *
     * @param withNames a recruiter's view, which is audited
     */
    @Transactional
    public Optional<List<Line>> list(
            UUID vacancyId,
            Applications.Filter filter,
            Applications.Sort sort,
            Applications.@Nullable Position after,
            int limit,
            boolean withNames) {
        if (vacancies.known(vacancyId).isEmpty()) {
            return Optional.empty();
        }
        List<Application> found = applications.submittedTo(vacancyId, filter, sort, after, limit);
        Map<UUID, String> names = withNames
                ? candidates.namesOf(
                        found.stream().map(Application::candidateId).toList())
                : Map.of();
        if (withNames) {
            audit.record("applications.listed", vacancyId);
        }
        return Optional.of(found.stream()
                .map(application -> new Line(application, names.get(application.candidateId())))
                .toList());
    }
}
