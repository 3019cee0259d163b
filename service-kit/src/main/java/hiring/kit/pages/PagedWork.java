package hiring.kit.pages;

/**
 * One kind of work that affects many rows. A bean of this type is called for each page of the tasks added for its kind
 * with {@link PagedTasks#add}.
 *
 * <p>Pages of one task, and tasks of one subject, run one after the other on any replica. Nothing is locked between two
 * pages, so each page reads its facts again: they may have changed.
 */
public interface PagedWork {

    /** The name stored with each task. It must stay the same in all versions of the service. */
    String kind();

    /**
     * Does the next page in the current transaction, which also stores the progress. An exception rolls the page back,
     * and it is tried again later with fewer rows.
     *
     * <p>A page reads at most {@link Page#limit} rows by keyset after {@link Page#cursor}. The worker chooses the limit
     * so that the transaction takes about 100 ms.
     */
    Progress doPage(Page page);
}
