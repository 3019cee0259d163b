package hiring.kit.rest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Removes keys nobody will retry any more; their stored answers may hold personal data. */
@ApplicationScoped
public class IdempotencyKeyPurge {

    private final EntityManager entityManager;

    IdempotencyKeyPurge(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    // By the machine's time, as the keys are stored; a moved clock must not drop them early
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        entityManager
                .createNativeQuery(
                        "delete from idempotency_key where created_at < clock_timestamp() - interval '7 days'")
                .executeUpdate();
    }
}
