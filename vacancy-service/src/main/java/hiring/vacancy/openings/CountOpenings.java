package hiring.vacancy.openings;

import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import hiring.vacancy.lifecycle.ChangeVacancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Counts the accepted offers of a vacancy, each once however often its event is delivered. */
@ApplicationScoped
public class CountOpenings {

    private final Session session;
    private final ChangeVacancy changeVacancy;

    CountOpenings(Session session, ChangeVacancy changeVacancy) {
        this.session = session;
        this.changeVacancy = changeVacancy;
    }

    // Of two offers at the same moment the second count sees the first one, because the row is locked before
    @Transactional(Transactional.TxType.MANDATORY)
    public void accepted(UUID offerId, VacancyId vacancy, Instant at) {
        changeVacancy.lockOpenings(vacancy);
        session.createNativeMutationQuery("""
                        insert into accepted_offer (offer_id, vacancy_id, accepted_at) values (:offer, :vacancy, :at)
                        on conflict (offer_id) do nothing
                        """)
                .setParameter("offer", offerId)
                .setParameter("vacancy", vacancy.value())
                .setParameter("at", at)
                .executeUpdate();
        long filled = ScalarQuery.of(
                        session, "select count(*) from accepted_offer where vacancy_id = :vacancy", Long.class)
                .setParameter("vacancy", vacancy.value())
                .getSingleResult();
        changeVacancy.fillOpenings(vacancy, filled);
    }
}
