package hiring.kit.trial;

import hiring.events.VacancyClosed;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedTasks;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Marks each row of a subject, and publishes an event about it. */
@ApplicationScoped
public class TrialPages implements PagedWork {

    private final Session session;
    private final PagedTasks tasks;
    private final Outbox outbox;
    private final InstantSource clock;
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private volatile Consumer<Page> afterEach = page -> {};

    TrialPages(Session session, PagedTasks tasks, Outbox outbox, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "trial-mark";
    }

    /** Sets a hook that runs at the end of each page, in its transaction. */
    public void afterEach(Consumer<Page> hook) {
        afterEach = hook;
    }

    /** The pages that were begun, including failed ones. */
    public List<Page> pages(UUID subject) {
        return pages.stream().filter(page -> page.subject().equals(subject)).toList();
    }

    @Transactional
    public void fill(UUID subject, int rows) {
        session.createNativeMutationQuery("""
                        insert into trial_row (id, subject) select gen_random_uuid(), :subject
                        from generate_series(1, :rows)
                        """)
                .setParameter("subject", subject)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    @Transactional
    public void begin(UUID subject, String mark) {
        tasks.add(kind(), subject, mark);
    }

    @Override
    public Progress doPage(Page page) {
        pages.add(page);
        List<UUID> ids = session.createNativeQuery("""
                        select id from trial_row where subject = :subject and id > :after order by id limit :limit
                        """, UUID.class)
                .setParameter("subject", page.subject())
                .setParameter("after", page.after())
                .setParameter("limit", page.limit())
                .getResultList();
        session.createNativeMutationQuery("insert into trial_mark (row, mark) select unnest(:ids), :mark")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("mark", page.detail())
                .executeUpdate();
        outbox.add(new VacancyClosed(page.subject(), clock.instant(), clock.instant()));
        afterEach.accept(page);
        return Progress.of(page, ids);
    }
}
