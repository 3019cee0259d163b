package hiring.notification.told;

import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Retraction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Invitations that can have reached a candidate, which a later letter may have to take back. */
@ApplicationScoped
public class ToldInvitations {

    private final Session session;

    ToldInvitations(Session session) {
        this.session = session;
    }

    /**
     * Of the same application. What was told by telephone or posted counts, and whatever was begun to be sent, because
     * a refusal that came too late cannot be told from a delivery.
     * Empty for letters that say nothing about appointments.
     */
    public List<Obligation> before(Obligation letter) {
        if (!Retraction.updatesCalendar(letter.kind())) {
            return List.of();
        }
        return session.createNativeQuery("""
            select o.* from obligation o
            where o.application_id = :application and o.id <> :letter
                and o.kind in ('ASSESSMENT_CENTRE_INVITATION', 'INTERVIEW_INVITATION')
                and (exists (select from message m where m.obligation_id = o.id and m.attempts > 0)
                    or exists (select from call c where c.obligation_id = o.id and c.state = 'DONE')
                    or exists (select from posted_letter l where l.obligation_id = o.id and l.state = 'POSTED'))
            """, Obligation.class)
                .setParameter("application", letter.applicationId())
                .setParameter("letter", letter.id())
                .getResultList();
    }
}
