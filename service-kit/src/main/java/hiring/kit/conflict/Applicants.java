package hiring.kit.conflict;

import hiring.kit.identity.CurrentPerson;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Stores who has applied to which vacancy, from the start of an application. A withdrawn application counts. */
@ApplicationScoped
public class Applicants {

    private final EntityManager entityManager;
    private final CurrentPerson person;

    Applicants(EntityManager entityManager, CurrentPerson person) {
        this.entityManager = entityManager;
        this.person = person;
    }

    /** Adds an applicant. A repeated delivery has no further effect. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID vacancy, UUID person) {
        addAll(List.of(person), some -> vacancy, some -> some);
    }

    /** Adds the applicants of many events, like {@link #add}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E> void addAll(List<E> events, Function<E, UUID> vacancy, Function<E, UUID> applicant) {
        // A fixed order lets two transactions with the same rows wait for each other instead of deadlocking
        entityManager
                .createNativeQuery("""
                        insert into applicant (person, vacancy_id)
                        select *
                        from unnest(cast(:people as uuid[]), cast(:vacancies as uuid[])) as one (person, vacancy_id)
                        order by person, vacancy_id
                        on conflict do nothing
                        """)
                .setParameter("people", events.stream().map(applicant).toArray(UUID[]::new))
                .setParameter("vacancies", events.stream().map(vacancy).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The vacancies to which a person has applied. */
    @Transactional
    public Set<UUID> vacanciesOf(UUID person) {
        return ids(ScalarQuery.of(entityManager, "select vacancy_id from applicant where person = :person", UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** The vacancies to which the signed-in person has applied. The set is empty where the service itself acts. */
    @Transactional
    public Set<UUID> vacanciesOfCaller() {
        return Arc.container().requestContext().isActive() && person.isSignedIn() ? vacanciesOf(person.id()) : Set.of();
    }

    /** Those of the people who have applied to the vacancy. */
    @Transactional
    public Set<UUID> among(Collection<UUID> people, UUID vacancy) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return ids(ScalarQuery.of(
                        entityManager,
                        "select person from applicant where person in (:people) and vacancy_id = :vacancy",
                        UUID.class)
                .setParameter("people", people)
                .setParameter("vacancy", vacancy)
                .getResultList());
    }

    private static Set<UUID> ids(List<?> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add((UUID) row));
        return ids;
    }
}
