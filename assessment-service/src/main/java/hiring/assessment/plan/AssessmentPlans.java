package hiring.assessment.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans, and the lock that each of them is. */
@ApplicationScoped
public class AssessmentPlans implements PanacheRepositoryBase<AssessmentPlan, UUID> {

    private static final int OF_PLANS = 4;

    /** Locks the plan until the transaction ends, and makes it where the vacancy was not heard of before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssessmentPlan lockOrBegin(UUID vacancyId) {
        return lock(vacancyId).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery("""
                            insert into assessment_plan (vacancy_id, version, revision) values (:id, 0, 0)
                            on conflict do nothing
                            """)
                    .setParameter("id", vacancyId)
                    .executeUpdate();
            return lock(vacancyId).orElseThrow();
        });
    }

    /** Locks the plan until the transaction ends; empty where the vacancy was never heard of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AssessmentPlan> lock(UUID vacancyId) {
        queue(vacancyId);
        return findByIdOptional(vacancyId, LockModeType.PESSIMISTIC_WRITE);
    }

    // A row lock that is released may be taken by one who did not wait for it: work that takes page after page would
    // keep a person waiting for ever. Here the first to come is the first to go
    private void queue(UUID vacancyId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, :kind))) locked")
                .setParameter("key", vacancyId.toString())
                .setParameter("kind", OF_PLANS)
                .getSingleResult();
    }

    /** Vacancies for which the clock alone has changed something. */
    @Transactional
    public List<UUID> due(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select p.vacancyId from AssessmentPlan p where p.wakesAt <= :now order by p.wakesAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
