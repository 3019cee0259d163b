package hiring.assessment.panel;

import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The assessors of each vacancy's reviews. */
@ApplicationScoped
public class Pool implements PanacheRepositoryBase<PoolAssessor, UUID> {

    public PoolMembers membersOf(UUID vacancyId) {
        return new PoolMembers(of(vacancyId));
    }

    List<PoolAssessor> of(UUID vacancyId) {
        return list("vacancyId = ?1 order by name, assessorId", vacancyId);
    }

    public long active(UUID vacancyId) {
        return count("vacancyId = ?1 and active = true", vacancyId);
    }

    /** Pairs of a vacancy and a person, as two lists of the same length for a query. */
    public record PeopleOfVacancies(List<UUID> vacancies, List<UUID> people) {

        public PeopleOfVacancies {
            vacancies = List.copyOf(vacancies);
            people = List.copyOf(people);
        }

        public static PeopleOfVacancies of(Map<UUID, Set<UUID>> peopleByVacancy) {
            List<UUID> vacancies = new ArrayList<>();
            List<UUID> people = new ArrayList<>();
            peopleByVacancy.forEach((vacancy, those) -> those.forEach(person -> {
                vacancies.add(vacancy);
                people.add(person);
            }));
            return new PeopleOfVacancies(vacancies, people);
        }
    }

    /** Those of the vacancies in which one of the people is an assessor of the pool, or was. */
    public Set<UUID> withAssessorsAmong(PeopleOfVacancies people) {
        return new TreeSet<>(ScalarQuery.of(getEntityManager(), """
                        select distinct vacancy from unnest(:vacancies, :people) as pair (vacancy, person)
                        where exists (
                            select from pool_assessor p where p.vacancy_id = vacancy and p.assessor_id = person)
                        """, UUID.class)
                .setParameter("vacancies", people.vacancies().toArray(UUID[]::new))
                .setParameter("people", people.people().toArray(UUID[]::new))
                .getResultList());
    }
}
