package hiring.application.assisted;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

/** People without an account. They are told apart by their address. */
@ApplicationScoped
class AssistedCandidates {

    private final Session session;

    AssistedCandidates(Session session) {
        this.session = session;
    }

    /** The candidate with that address, from now on at the latest. */
    UUID withAddress(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        session.createNativeMutationQuery("""
                        insert into assisted_candidate (address, candidate_id) values (:address, :id)
                        on conflict (address) do nothing
                        """)
                .setParameter("address", address)
                .setParameter("id", Generators.timeBasedEpochGenerator().generate())
                .executeUpdate();
        return session.createNativeQuery(
                        "select candidate_id from assisted_candidate where address = :address", UUID.class)
                .setParameter("address", address)
                .getSingleResult();
    }
}
