package hiring.assessment.plan;

import hiring.kit.pages.Page;
import hiring.kit.pages.PagedTasks;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
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
    private final EntityManager entityManager;

    VacancyWork(PagedTasks tasks, EntityManager entityManager) {
        this.tasks = tasks;
        this.entityManager = entityManager;
    }

    /** Requests the work. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PagedWork work, UUID vacancyId, String detail) {
        // The worker of a page holds the plan, so work that has not begun will see everything stored by now
        if (!isToBegin(work.kind(), vacancyId, detail)) {
            tasks.add(work.kind(), vacancyId, detail);
        }
    }

    /**
     * As {@link #add}, and does the first page at once, which is all of a small vacancy. The caller holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(PagedWork work, UUID vacancyId, String detail) {
        boolean finished = !isUnderWay(vacancyId)
                && switch (work.doPage(new Page(vacancyId, detail, null, AT_ONCE))) {
                    case Progress.Reached reached -> false;
                    case Progress.Done done -> true;
                };
        if (!finished) {
            add(work, vacancyId, detail);
        }
    }

    /**
     * Whether work is still to be done, so that some of the vacancy's applications will still change.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnderWay(UUID vacancyId) {
        return !ScalarQuery.of(
                        entityManager, "select 1 from paged_task where subject = :vacancy limit 1", Integer.class)
                .setParameter("vacancy", vacancyId)
                .getResultList()
                .isEmpty();
    }

    /** The details of what is still to be done of one kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> outstanding(String kind, UUID vacancyId) {
        List<String> details = new ArrayList<>();
        for (Object detail : ScalarQuery.of(
                        entityManager,
                        "select detail from paged_task where subject = :vacancy and kind = :kind order by position",
                        String.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("kind", kind)
                .getResultList()) {
            details.add((String) detail);
        }
        return details;
    }

    private boolean isToBegin(String kind, UUID vacancyId, String detail) {
        return !ScalarQuery.of(entityManager, """
                        select 1 from paged_task
                        where subject = :vacancy and kind = :kind and detail = :detail and cursor is null
                        limit 1
                        """, Integer.class)
                .setParameter("vacancy", vacancyId)
                .setParameter("kind", kind)
                .setParameter("detail", detail)
                .getResultList()
                .isEmpty();
    }
}
