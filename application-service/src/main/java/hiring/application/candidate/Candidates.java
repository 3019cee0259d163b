package hiring.application.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The candidates. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Candidate, UUID> {

    // One statement, so that two first requests of one person cannot collide, and the row's lock puts changes in an
    // order
    boolean record(UUID id, Contact contact, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into candidate
                                    (id, name, email, email_ascii, telephone, telephone_e164, changed_at)
                                values (:id, :name, cast(:email as text), cast(:ascii as text),
                                    cast(:telephone as text), cast(:e164 as text), :now)
                                on conflict (id) do update
                                set name = excluded.name, email = excluded.email, email_ascii = excluded.email_ascii,
                                    telephone = excluded.telephone, telephone_e164 = excluded.telephone_e164,
                                    changed_at = excluded.changed_at
                                where (candidate.name, candidate.email, candidate.telephone)
                                    is distinct from (excluded.name, excluded.email, excluded.telephone)
                                """)
                        .setParameter("id", id)
                        .setParameter("name", contact.name())
                        .setParameter("email", contact.email())
                        .setParameter("ascii", contact.emailAscii())
                        .setParameter("telephone", contact.telephone())
                        .setParameter("e164", contact.telephoneNumber())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** False where they are as they were. */
    boolean recordPreferences(UUID id, ContactPreferences preferences) {
        return getEntityManager()
                        .createNativeQuery("""
                                update candidate
                                set preferred_channel = cast(:channel as text), address = cast(:address as text[]),
                                    language = cast(:language as text)
                                where id = :id and (preferred_channel, address, language)
                                    is distinct from
                                        (cast(:channel as text), cast(:address as text[]), cast(:language as text))
                                """)
                        .setParameter("id", id)
                        .setParameter(
                                "channel",
                                preferences.channel() == null
                                        ? null
                                        : preferences.channel().name())
                        .setParameter("address", preferences.address().toArray(String[]::new))
                        .setParameter("language", preferences.language())
                        .executeUpdate()
                == 1;
    }
}
