package hiring.notification.planning;

import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Cancels untold announcements of a withdrawn vacancy, page by page. Until then the sender checks the withdrawal.
 */
@ApplicationScoped
class NoticesOfWithdrawnVacancy implements PagedWork {

    static final String KIND = "notices-of-withdrawn-vacancy";

    private final Obligations obligations;
    private final CancelObsoleteNotices cancelObsoleteNotices;

    NoticesOfWithdrawnVacancy(Obligations obligations, CancelObsoleteNotices cancelObsoleteNotices) {
        this.obligations = obligations;
        this.cancelObsoleteNotices = cancelObsoleteNotices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress doPage(Page page) {
        List<Obligation> open = obligations.openOfVacancy(new VacancyId(page.subject()), page.after(), page.limit());
        cancelObsoleteNotices.retract(open);
        return Progress.of(page, open.stream().map(Obligation::id).toList());
    }
}
