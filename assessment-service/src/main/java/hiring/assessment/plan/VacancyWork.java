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
 * What is still to be done about many applications of a vacancy. Each kind is done page after page, in the order in
 * which it was asked for, and holds the plan for one page at a time.
 */
@ApplicationScoped
public class VacancyWork {

    /** So few that a person who asked for it does not notice. */
    private static final int AT_ONCE = 100;

    private final PagedTasks tasks;
    private final EntityManager entityManager;

    VacancyWork(PagedTasks tasks, EntityManager entityManager) {
        this.tasks = tasks;
        this.entityManager = entityManager;
    }

    /** Has it done soon. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PagedWork work, UUID vacancyId, String detail) {
        // The worker of a page holds the plan, so what has not begun by now will see all that is known by now
        if (!isToBegin(work.kind(), vacancyId, detail)) {
            tasks.add(work.kind(), vacancyId, detail);
        }
    }

    /**
     * As {@link #add}, and the first page at once: of a small vacancy, a person sees what came of it. The caller holds
     * the plan.
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
     * Whether anything is still to be done, so that what is seen of the vacancy's applications is not how they will be.
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
