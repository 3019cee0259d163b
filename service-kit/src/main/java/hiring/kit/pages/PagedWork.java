package hiring.kit.pages;

/**
 * One kind of work that touches many rows. A bean that implements this is called for each page of the tasks that were
 * added for its kind with {@link PagedTasks#add}.
 *
 * <p>Pages of one task follow each other, on whatever replica; tasks of one subject follow each other in the order in
 * which they were added. Between two pages nothing is locked, so that a page reads again what it depends on: facts
 * that came after the task was added may contradict it.
 */
public interface PagedWork {

    /** Stored with each task, so it stays the same over all versions of the service. */
    String kind();

    /**
     * Does the next page in the current transaction, which also stores how far the task has come. A throw undoes the
     * page, and it is tried again later with fewer rows.
     *
     * <p>The rows of a page are read by keyset after {@link Page#cursor}, at most {@link Page#limit} of them, which
     * the worker chooses so that the transaction takes about 100 ms.
     */
    Progress doPage(Page page);
}
