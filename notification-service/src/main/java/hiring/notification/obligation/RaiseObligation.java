package hiring.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Notes that somebody must be told, whatever else is known by then. */
@ApplicationScoped
public class RaiseObligation {

    private final Obligations obligations;
    private final Event<ObligationRaised> raised;
    private final InstantSource clock;

    RaiseObligation(Obligations obligations, Event<ObligationRaised> raised, InstantSource clock) {
        this.obligations = obligations;
        this.raised = raised;
        this.clock = clock;
    }

    /** The same cause again raises nothing. Of two at the same moment the primary key lets one in, and the inbox tries the other again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Cause cause) {
        if (obligations.findByIdOptional(cause.obligationId()).isPresent()) {
            return;
        }
        int sequence = cause.kind().invitesToSession() ? obligations.earlier(cause) : 0;
        Obligation obligation = new Obligation(cause, sequence, clock.instant());
        obligations.persist(obligation);
        raised.fire(new ObligationRaised(obligation.id(), cause.kind(), cause.applicationId()));
    }
}
