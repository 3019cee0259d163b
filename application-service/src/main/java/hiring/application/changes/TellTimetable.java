package hiring.application.changes;

import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationTimetableChanged;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Says for each application that its dates have changed. A vacancy that is withdrawn meanwhile has no dates any more.
 */
@ApplicationScoped
public class TellTimetable implements PagedWork {

    static final String KIND = "applications-timetable";

    private final Vacancies vacancies;
    private final Applications applications;
    private final Outbox outbox;
    private final InstantSource clock;

    TellTimetable(Vacancies vacancies, Applications applications, Outbox outbox, InstantSource clock) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress doPage(Page page) {
        if (vacancies.known(page.subject()).map(Vacancy::isWithdrawn).orElse(true)) {
            return Progress.done();
        }
        TimetableNews news = TimetableNews.read(page.detail());
        List<Applications.Standing> standing =
                applications.holdingStandingIn(page.subject(), news.at(), page.after(), page.limit());
        for (Applications.Standing application : standing) {
            boolean submitted = application.status() != ApplicationStatus.DRAFT;
            if (submitted || news.drafts()) {
                outbox.add(new ApplicationTimetableChanged(
                        application.id(),
                        page.subject(),
                        application.candidateId(),
                        news.version(),
                        news.reason(),
                        submitted,
                        news.closing(),
                        news.closesAt(),
                        news.stages(),
                        clock.instant()));
            }
        }
        return Progress.of(
                page, standing.stream().map(Applications.Standing::id).toList());
    }
}
