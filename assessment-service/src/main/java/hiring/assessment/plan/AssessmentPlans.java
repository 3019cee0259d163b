package hiring.assessment.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans, and the lock of each. */
@ApplicationScoped
public class AssessmentPlans implements PanacheRepositoryBase<AssessmentPlan, UUID> {

    private static final int OF_PLANS = 4;

    /** Locks the plan until the transaction ends, and inserts it where the vacancy is unknown. */
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

    /** Locks the plan until the transaction ends; empty where the vacancy is unknown. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AssessmentPlan> lock(UUID vacancyId) {
        queue(vacancyId);
        return findByIdOptional(vacancyId, LockModeType.PESSIMISTIC_WRITE);
    }

    // A released row lock may go to a transaction that did not wait for it, so work in pages could keep a person
    // waiting
    // for ever. An advisory lock is granted in the order of the requests
    private void queue(UUID vacancyId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, :kind))) locked")
                .setParameter("key", vacancyId.toString())
                .setParameter("kind", OF_PLANS)
                .getSingleResult();
    }

    public List<AssessmentPlan> all(Collection<UUID> vacancyIds) {
        return list("vacancyId in ?1", vacancyIds);
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
