package hiring.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Notes that somebody must be told, whatever else is known by then. */
@ApplicationScoped
public class RaiseObligation {

    private final Obligations obligations;
    private final Facts facts;
    private final Event<ObligationRaised> raised;
    private final InstantSource clock;

    RaiseObligation(Obligations obligations, Facts facts, Event<ObligationRaised> raised, InstantSource clock) {
        this.obligations = obligations;
        this.facts = facts;
        this.raised = raised;
        this.clock = clock;
    }

    /** The same cause again raises nothing. Of two at the same moment the primary key lets one in, and the inbox tries the other again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Cause cause) {
        if (obligations.findByIdOptional(cause.obligationId()).isPresent()) {
            return;
        }
        Obligation obligation = new Obligation(cause, clock.instant());
        // What was heard of before, though it happened after
        facts.hold(cause.applicationId(), cause.vacancyId());
        obligation
                .retractedBy(facts.of(cause.applicationId(), cause.vacancyId()))
                .ifPresent(obligation::retract);
        obligations.persist(obligation);
        raised.fire(new ObligationRaised(obligation.id()));
    }
}
