package hiring.kit.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Removes keys that are too old for a retry. Their stored responses may contain personal data. */
@ApplicationScoped
public class IdempotencyKeyPurge {

    private static final int PAGE = 1_000;

    private final EntityManager entityManager;

    IdempotencyKeyPurge(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    // Uses the machine's time, like the stored keys, because a moved clock must not remove them early
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int removed = PAGE;
        while (removed == PAGE) {
            removed = QuarkusTransaction.requiringNew().call(this::removePage);
        }
    }

    private int removePage() {
        return entityManager.createNativeQuery("""
                        delete from idempotency_key where (person, key) in (
                            select person, key from idempotency_key
                            where created_at < clock_timestamp() - interval '7 days'
                            order by created_at limit :page)
                        """).setParameter("page", PAGE).executeUpdate();
    }
}
