package hiring.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.Session;

/** Removes old rows of the journal, page by page. It stores the horizon first. */
@ApplicationScoped
class JournalPurge {

    private static final int PAGE = 10_000;
    // An event is sent after its id was made, by a clock that may differ
    private static final Duration MARGIN = Duration.ofHours(1);

    // The first 48 bits of a UUIDv7 are its time in milliseconds
    private static final String MOVE_HORIZON = """
            insert into outbox_journal_horizon (ids_from)
            values (rpad(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)\\:\\:bigint - :age), 12, '0'),
                32, '0')\\:\\:uuid)
            on conflict (only_row) do update set ids_from = excluded.ids_from
            """;

    private static final String REMOVE_PAGE = """
            delete from outbox_journal where position in (
                select position from (select position, sent_at from outbox_journal order by position limit :page) oldest
                where sent_at < clock_timestamp() - :age * interval '1 millisecond')
            """;

    private final Session session;
    private final OutboxConfig config;

    JournalPurge(Session session, OutboxConfig config) {
        this.session = session;
        this.config = config;
    }

    // Uses the machine's time, like the ids
    @Scheduled(cron = "0 47 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        long age = config.journal().toMillis();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(MOVE_HORIZON)
                        .setParameter("age", age - MARGIN.toMillis())
                        .executeUpdate());
        int removed = PAGE;
        while (removed == PAGE) {
            removed = QuarkusTransaction.requiringNew()
                    .call(() -> session.createNativeMutationQuery(REMOVE_PAGE)
                            .setParameter("page", PAGE)
                            .setParameter("age", age)
                            .executeUpdate());
        }
    }
}
