package hiring.notification.planning;

import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes the end of untold invitations of a vacancy, page by page. */
@ApplicationScoped
class InvitationsToMovedWindows implements PagedWork {

    static final String KIND = "invitations-to-moved-windows";

    private final Obligations obligations;
    private final FollowTimetable followTimetable;

    InvitationsToMovedWindows(Obligations obligations, FollowTimetable followTimetable) {
        this.obligations = obligations;
        this.followTimetable = followTimetable;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress doPage(Page page) {
        List<Obligation> open = obligations.openOfVacancy(new VacancyId(page.subject()), page.after(), page.limit());
        followTimetable.follow(open);
        return Progress.of(page, open.stream().map(Obligation::id).toList());
    }
}
