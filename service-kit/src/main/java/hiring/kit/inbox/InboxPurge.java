package hiring.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

/**
 * Removes marks of events that are too old to be redelivered, page by page. It stores a horizon and the positions
 * first, and removes the marks before the horizon on the next night. So no running batch relies on a mark that is
 * removed.
 */
@ApplicationScoped
public class InboxPurge {

    private static final int PAGE = 10_000;

    // The first 48 bits of a UUIDv7 are its time in milliseconds
    private static final String FIRST_ID_OF = """
            rpad(lpad(to_hex((extract(epoch from clock_timestamp() - interval '%s') * 1000)\\:\\:bigint), 12, '0'),
                32, '0')\\:\\:uuid
            """;

    // Half a day more than the horizon, so that a horizon set by another replica on the same night is not used yet
    private static final String REMOVE_PAGE = """
            delete from inbox where event_id in (
                select event_id from inbox
                where event_id < (select marks_from from inbox_horizon where marks_from < %s)
                order by event_id limit :page)
            """.formatted(FIRST_ID_OF.formatted("30 days 12 hours"));

    private static final String MOVE_HORIZON = """
            insert into inbox_horizon (marks_from) values (%s)
            on conflict (only_row) do update set marks_from = excluded.marks_from
            """.formatted(FIRST_ID_OF.formatted("30 days"));

    private final Session session;
    private final Positions positions;

    InboxPurge(Session session, Positions positions) {
        this.session = session;
        this.positions = positions;
    }

    // Uses the machine's time, like the ids
    @Scheduled(cron = "0 37 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int removed = PAGE;
        while (removed == PAGE) {
            removed = QuarkusTransaction.requiringNew().call(this::removePage);
        }
        Map<TopicPartition, Long> committed = positions.committed();
        QuarkusTransaction.requiringNew().run(() -> {
            positions.moveOn(committed);
            session.createNativeMutationQuery(MOVE_HORIZON).executeUpdate();
        });
    }

    private int removePage() {
        return session.createNativeMutationQuery(REMOVE_PAGE)
                .setParameter("page", PAGE)
                .executeUpdate();
    }
}
