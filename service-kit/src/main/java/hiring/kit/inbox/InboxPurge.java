package hiring.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Removes marks of events that are older than any redelivery can be, page by page. The horizon is stored first and
 * kept to from then on, and what lies before it is removed in the next night; so no batch under way still relies on a
 * mark that is removed.
 */
@ApplicationScoped
public class InboxPurge {

    private static final int PAGE = 10_000;

    private final Session session;

    InboxPurge(Session session) {
        this.session = session;
    }

    // By the machine's time, as the ids are made
    @Scheduled(cron = "0 37 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int removed = PAGE;
        while (removed == PAGE) {
            removed = QuarkusTransaction.requiringNew().call(this::removePage);
        }
        QuarkusTransaction.requiringNew().run(this::moveHorizon);
    }

    private int removePage() {
        return session.createNativeMutationQuery("""
                        delete from inbox where event_id in (
                            select event_id from inbox where event_id < (select marks_from from inbox_horizon)
                            order by event_id limit :page)
                        """).setParameter("page", PAGE).executeUpdate();
    }

    // The first 48 bits of a UUIDv7 are its time in milliseconds
    private void moveHorizon() {
        session.createNativeMutationQuery("""
                        insert into inbox_horizon (marks_from)
                        values (rpad(lpad(to_hex((extract(epoch from clock_timestamp() - interval '30 days') *
                            1000)\\:\\:bigint),
                            12, '0'), 32, '0')\\:\\:uuid)
                        on conflict (only_row) do update set marks_from = excluded.marks_from
                        """).executeUpdate();
    }
}
