package hiring.application.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The candidates. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Candidate, UUID> {

    /** Names by candidate, of those who have given one. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        Candidate::id, candidate -> candidate.contact().name()));
    }

    // One statement, so that two first requests of one person cannot collide, and the row's lock puts changes in an
    // order
    boolean record(UUID id, Contact contact, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into candidate (id, name, email, telephone, changed_at)
                                values (:id, :name, :email, cast(:telephone as text), :now)
                                on conflict (id) do update
                                set name = excluded.name, email = excluded.email, telephone = excluded.telephone,
                                    changed_at = excluded.changed_at
                                where (candidate.name, candidate.email, candidate.telephone)
                                    is distinct from (excluded.name, excluded.email, excluded.telephone)
                                """)
                        .setParameter("id", id)
                        .setParameter("name", contact.name())
                        .setParameter("email", contact.email())
                        .setParameter("telephone", contact.telephone())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
