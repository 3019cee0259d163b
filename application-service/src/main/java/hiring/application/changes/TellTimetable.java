package hiring.application.changes;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications.Standing;
import hiring.application.changes.StandingApplications.StandingPage;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.id.VacancyId;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Publishes for each application that its dates have changed. A vacancy that is withdrawn meanwhile has no dates any
 * more.
 */
@ApplicationScoped
public class TellTimetable implements PagedWork {

    static final String KIND = "applications-timetable";

    private final Vacancies vacancies;
    private final StandingApplications standing;
    private final Outbox outbox;
    private final InstantSource clock;

    TellTimetable(Vacancies vacancies, StandingApplications standing, Outbox outbox, InstantSource clock) {
        this.vacancies = vacancies;
        this.standing = standing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress doPage(Page page) {
        if (vacancies
                .known(new VacancyId(page.subject()))
                .map(Vacancy::isWithdrawn)
                .orElse(true)) {
            return Progress.done();
        }
        TimetableNews news = TimetableNews.read(page.detail());
        StandingPage found = standing.hold(page, news.at());
        for (Standing application : found.standing()) {
            boolean submitted = application.status() != ApplicationStatus.DRAFT;
            if (submitted || news.drafts()) {
                outbox.add(new ApplicationTimetableChanged(
                        application.id().value(),
                        page.subject(),
                        application.candidateId().value(),
                        news.version(),
                        news.reason(),
                        submitted,
                        news.closing(),
                        news.closesAt(),
                        news.stages(),
                        clock.instant()));
            }
        }
        return found.progress();
    }
}
