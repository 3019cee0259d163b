package hiring.kit.pages;

import hiring.kit.sql.ScalarQuery;
import hiring.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that are done in pages, and their progress.
 *
 * <p>A command or event that affects many rows stores its fact and adds a task in one transaction, and does not wait
 * for it (decision 0056).
 */
@ApplicationScoped
public class PagedTasks {

    private final Session session;
    private final TransactionSynchronizationRegistry registry;
    private final PageWorker worker;

    PagedTasks(Session session, TransactionSynchronizationRegistry registry, PageWorker worker) {
        this.session = session;
        this.registry = registry;
        this.worker = worker;
    }

    record Task(
            long position,
            String kind,
            UUID subject,
            String detail,
            @Nullable String cursor,
            int failures,
            @Nullable String traceparent) {}

    /**
     * Adds a task that starts after this transaction has committed.
     *
     * <p>Where the order of a subject's tasks matters, the caller holds a lock of the subject. The tasks are then done
     * in the order of their commits.
     *
     * @param kind of the {@link PagedWork} that does it
     * @param subject what it is about; tasks of one subject are done one after the other
     * @param detail input of the work, in its own format; ids, dates and codes, no personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String kind, UUID subject, String detail) {
        session.createNativeMutationQuery("""
                        insert into paged_task (kind, subject, detail, traceparent)
                        values (:kind, :subject, :detail, cast(:traceparent as text))
                        """)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .setParameter("traceparent", Traces.current(subject))
                .executeUpdate();
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    worker.wake();
                }
            }
        });
    }

    /** Whether a task about this subject is not done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnderWay(UUID subject) {
        return !ScalarQuery.of(session, "select 1 from paged_task where subject = :subject limit 1", Integer.class)
                .setParameter("subject", subject)
                .getResultList()
                .isEmpty();
    }

    /** Whether such a task waits for its first page, which will read everything that is stored by then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isToBegin(String kind, UUID subject, String detail) {
        return !ScalarQuery.of(session, """
                        select 1 from paged_task
                        where subject = :subject and kind = :kind and detail = :detail and cursor is null
                        limit 1
                        """, Integer.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("detail", detail)
                .getResultList()
                .isEmpty();
    }

    /** The details of the unfinished tasks of one kind, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> outstanding(String kind, UUID subject) {
        return ScalarQuery.of(
                        session,
                        "select detail from paged_task where subject = :subject and kind = :kind order by position",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .getResultList();
    }

    /**
     * An SQL condition: a task about a subject is not done.
     *
     * @param subject the column with the subject
     */
    public static String underWayFor(String subject) {
        return "exists (select from paged_task task where task.subject = " + subject + ")";
    }

    /**
     * Locks the next task for this transaction. It skips tasks that another replica works on, and kinds that only
     * another version of this service knows.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Task> take(Collection<String> kinds) {
        return session.createNativeQuery("""
                        select position, kind, subject, detail, cursor, failures, traceparent from paged_task t
                        where due_at <= clock_timestamp() and kind = any(:kinds) and not exists (
                            select from paged_task earlier
                            where earlier.subject = t.subject and earlier.position < t.position)
                        order by due_at, position limit 1
                        for update of t skip locked
                        """, Object[].class)
                .setParameter("kinds", kinds.toArray(String[]::new))
                .uniqueResultOptional()
                .map(row -> new Task(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue(),
                        (String) row[6]));
    }

    // The task goes behind all others that are due, so that a long task does not delay short ones
    @Transactional(Transactional.TxType.MANDATORY)
    void reached(Task task, String cursor) {
        session.createNativeMutationQuery("""
                        update paged_task
                        set cursor = :cursor, failures = 0, due_at = clock_timestamp(), pages = pages + 1
                        where position = :position
                        """)
                .setParameter("cursor", cursor)
                .setParameter("position", task.position())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void done(Task task) {
        session.createNativeMutationQuery("delete from paged_task where position = :position")
                .setParameter("position", task.position())
                .executeUpdate();
    }

    // If another replica has done the page meanwhile, the failure does not matter
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Task task, Duration pause) {
        session.createNativeMutationQuery("""
                        update paged_task set failures = failures + 1,
                            due_at = clock_timestamp() + :millis * interval '1 millisecond'
                        where position = :position and cursor is not distinct from cast(:cursor as text)
                        """)
                .setParameter("millis", pause.toMillis())
                .setParameter("position", task.position())
                .setParameter("cursor", task.cursor())
                .executeUpdate();
    }
}
