package hiring.kit.trial;

import hiring.events.VacancyClosed;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.VacancyFinder;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A use case with an effect and an event. */
@ApplicationScoped
public class Things {

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    Things(EntityManager entityManager, Outbox outbox, Audit audit, InstantSource clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID make(String name) {
        UUID id = TimeOrderedIds.next();
        insert(id, name);
        outbox.add(new VacancyClosed(id, clock.instant(), clock.instant()));
        audit.record(TrialAction.THING_MADE, id);
        return id;
    }

    /** Fails, because the row exists already. */
    @Transactional
    public void makeAgain(UUID id, String name) {
        insert(id, name);
    }

    private void insert(UUID id, String name) {
        entityManager
                .createNativeQuery("insert into trial_thing (id, name) values (:id, :name)")
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
    }

    @Transactional
    public void announce(UUID id, int times) {
        for (int i = 0; i < times; i++) {
            outbox.add(new VacancyClosed(id, clock.instant(), clock.instant().plusSeconds(i)));
        }
    }

    @Transactional
    public boolean anySince(@Nullable Instant at) {
        return entityManager
                .createNativeQuery("select 1 where cast(:at as timestamptz) < clock_timestamp()", Integer.class)
                .setParameter("at", at)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    @Transactional
    public boolean anyNamed(String name) {
        return !entityManager
                .createNativeQuery("select id from trial_thing where name = :name", UUID.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    /** Finds the vacancy and the owner of a part. */
    @ApplicationScoped
    public static class OwnerFinder implements VacancyFinder {

        private final Map<UUID, Concern> concerns = new ConcurrentHashMap<>();

        public UUID add(UUID vacancy, UUID applicant) {
            UUID id = UUID.randomUUID();
            concerns.put(id, new Concern(vacancy, applicant));
            return id;
        }

        @Override
        public Optional<Concern> find(UUID id) {
            return Optional.ofNullable(concerns.get(id));
        }
    }
}
