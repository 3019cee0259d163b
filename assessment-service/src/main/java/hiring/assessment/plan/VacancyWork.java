package hiring.assessment.plan;

import hiring.kit.pages.Page;
import hiring.kit.pages.PagedTasks;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Work on many applications of a vacancy that is still to be done. It is done page after page, in the order in which it
 * was requested, and holds the plan for one page at a time.
 */
@ApplicationScoped
public class VacancyWork {

    /** A page so small that the caller can wait for it. */
    private static final int AT_ONCE = 100;

    private final PagedTasks tasks;

    VacancyWork(PagedTasks tasks) {
        this.tasks = tasks;
    }

    /** Requests the work. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PagedWork work, UUID vacancyId, String detail) {
        // The worker of a page holds the plan, so work that has not begun will see everything stored by now
        if (!tasks.isToBegin(work.kind(), vacancyId, detail)) {
            tasks.add(work.kind(), vacancyId, detail);
        }
    }

    /**
     * As {@link #add}, and does the first page at once, which is all of a small vacancy. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(PagedWork work, UUID vacancyId, String detail) {
        boolean finished = !tasks.isUnderWay(vacancyId)
                && switch (work.doPage(new Page(vacancyId, detail, null, AT_ONCE))) {
                    case Progress.Reached reached -> false;
                    case Progress.Done done -> true;
                };
        if (!finished) {
            add(work, vacancyId, detail);
        }
    }
}
