package hiring.kit.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Creates the audit partition of each month in advance. Entries of a month without one go to the default partition. */
@ApplicationScoped
public class AuditMonths {

    private static final int AHEAD = 3;

    private final EntityManager entityManager;
    private final InstantSource clock;

    AuditMonths(EntityManager entityManager, InstantSource clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    // Runs after the start and not during it, so that a slow database cannot delay the start
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
