package hiring.vacancy.openings;

import hiring.kit.sql.ScalarQuery;
import hiring.vacancy.lifecycle.PublicFactsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Counts the offers of a vacancy that were accepted, each once, whatever is delivered again. */
@ApplicationScoped
public class CountOpenings {

    private final Session session;
    private final Event<PublicFactsChanged> changed;

    CountOpenings(Session session, Event<PublicFactsChanged> changed) {
        this.session = session;
        this.changed = changed;
    }

    /** Two offers of one vacancy at the same moment: the row's lock lets the second count see the first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void accepted(UUID offerId, UUID vacancyId, Instant at) {
        ScalarQuery.of(session, "select 1 from vacancy where id = :vacancy for update", Integer.class)
                .setParameter("vacancy", vacancyId)
                .getResultList();
        session.createNativeMutationQuery("""
                        insert into accepted_offer (offer_id, vacancy_id, accepted_at) values (:offer, :vacancy, :at)
                        on conflict (offer_id) do nothing
                        """)
                .setParameter("offer", offerId)
                .setParameter("vacancy", vacancyId)
                .setParameter("at", at)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update vacancy set filled = (select count(*) from accepted_offer where vacancy_id = :vacancy)
                        where id = :vacancy
                        """)
                .setParameter("vacancy", vacancyId)
                .executeUpdate();
        changed.fire(new PublicFactsChanged(vacancyId));
    }
}
