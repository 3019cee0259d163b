package hiring.assessment.publication;

import hiring.assessment.shortlist.StageVerdict;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Publications and their decisions. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<StagePublication, UUID> {

    private static final int KEPT = 1_000;
    private static final int OF_PUBLICATIONS = 5;

    /** The one that holds: the latest of a stage. */
    Optional<StagePublication> current(VacancyId vacancyId, StageCode stageCode) {
        return find("vacancyId = ?1 and stageCode = ?2 order by number desc", vacancyId.value(), stageCode.value())
                .page(0, 1)
                .firstResultOptional();
    }

    Optional<StagePublication> of(VacancyId vacancyId, StageCode stageCode, int number) {
        return find("vacancyId = ?1 and stageCode = ?2 and number = ?3", vacancyId.value(), stageCode.value(), number)
                .firstResultOptional();
    }

    List<StagePublication> list(VacancyId vacancyId, StageCode stageCode, int after, int most) {
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and number > ?3 order by number",
                        vacancyId.value(),
                        stageCode.value(),
                        after)
                .page(0, most)
                .list();
    }

    /** What was decided on an application. */
    record Decided(UUID applicationId, StageVerdict verdict) {}

    /** All decisions of a publication, best first. */
    List<Decided> order(UUID publicationId) {
        return getEntityManager()
                .createQuery(
                        "select new hiring.assessment.publication.Publications$Decided(d.applicationId, d.verdict)"
                                + " from StageDecision d where d.publicationId = :id order by d.id",
                        Decided.class)
                .setParameter("id", publicationId)
                .getResultList();
    }

    // In the order in which they were stored, which is best first
    List<StageDecision> decisions(UUID publicationId, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "from StageDecision d where d.publicationId = :id and d.id > :after order by d.id",
                        StageDecision.class)
                .setParameter("id", publicationId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    List<StageDecision> decisions(UUID publicationId, Collection<UUID> applicationIds) {
        return getEntityManager()
                .createQuery(
                        "from StageDecision d where d.publicationId = :id and d.applicationId in"
                                + " :applications order by d.id",
                        StageDecision.class)
                .setParameter("id", publicationId)
                .setParameter("applications", applicationIds)
                .getResultList();
    }

    /**
     * Stores a publication with all its decisions, and keeps none of them in memory.
     *
     * @return false where another one with its number was stored meanwhile
     */
    boolean add(StagePublication publication, Stream<StageDecision> decisions) {
        EntityManager entityManager = getEntityManager();
        // Waits for another one that is being stored at this moment
        if (!reserve(publication)) {
            return false;
        }
        persist(publication);
        AtomicInteger stored = new AtomicInteger();
        decisions.forEach(decision -> {
            entityManager.persist(decision);
            if (stored.incrementAndGet() % KEPT == 0) {
                entityManager.flush();
                entityManager.clear();
            }
        });
        entityManager.flush();
        entityManager.clear();
        return true;
    }

    private boolean reserve(StagePublication publication) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, :kind))) locked")
                .setParameter("key", publication.vacancyId() + publication.stageCode())
                .setParameter("kind", OF_PUBLICATIONS)
                .getSingleResult();
        return of(new VacancyId(publication.vacancyId()), new StageCode(publication.stageCode()), publication.number())
                .isEmpty();
    }
}
