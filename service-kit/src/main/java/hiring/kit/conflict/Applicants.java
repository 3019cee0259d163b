package hiring.kit.conflict;

import hiring.kit.identity.CurrentPerson;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who has applied to which vacancy, from the moment the application is begun. A withdrawn application counts. */
@ApplicationScoped
public class Applicants {

    private final EntityManager entityManager;
    private final CurrentPerson person;

    Applicants(EntityManager entityManager, CurrentPerson person) {
        this.entityManager = entityManager;
        this.person = person;
    }

    /** Takes effect once, whatever is delivered again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID vacancy, UUID person) {
        entityManager
                .createNativeQuery("""
                        insert into applicant (person, vacancy_id) values (:person, :vacancy) on conflict do nothing
                        """)
                .setParameter("person", person)
                .setParameter("vacancy", vacancy)
                .executeUpdate();
    }

    /**
     * As {@link #add}, for many at once.
     *
     * @param people by the vacancy to which they apply
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(Map<UUID, ? extends Collection<UUID>> people) {
        List<UUID> vacancies = new ArrayList<>();
        List<UUID> persons = new ArrayList<>();
        people.forEach((vacancy, those) -> those.forEach(one -> {
            vacancies.add(vacancy);
            persons.add(one);
        }));
        entityManager
                .createNativeQuery("""
                        insert into applicant (person, vacancy_id)
                        select person, vacancy_id from unnest(:persons, :vacancies) as applied (person, vacancy_id)
                        order by person, vacancy_id
                        on conflict do nothing
                        """)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .setParameter("vacancies", vacancies.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The vacancies to which a person has applied. */
    @Transactional
    public Set<UUID> vacanciesOf(UUID person) {
        return ids(entityManager
                .createNativeQuery("select vacancy_id from applicant where person = :person", UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** The vacancies to which the signed-in person has applied; none where the service itself acts. */
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
        return ids(entityManager
                .createNativeQuery(
                        "select person from applicant where person in (:people) and vacancy_id = :vacancy", UUID.class)
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
