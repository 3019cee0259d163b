package hiring.kit.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Makes the partitions of the audit trail before the first entry of their month; where that is missed, entries go to
 * the default one.
 */
@ApplicationScoped
public class AuditMonths {

    private static final int AHEAD = 3;

    private final EntityManager entityManager;
    private final InstantSource clock;

    AuditMonths(EntityManager entityManager, InstantSource clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    // Soon after each start, and not within it: a database that is slow to answer must not keep a service from starting
    @Scheduled(every = "12h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void make() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int month = 0; month < AHEAD; month++) {
            entityManager
                    .createNativeQuery("select 1 from (select make_audit_month(:month)) made")
                    .setParameter("month", today.plusMonths(month))
                    .getSingleResult();
        }
    }
}
