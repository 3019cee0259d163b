package hiring.assessment.participation;

import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records what happened to an application, and publishes the events that follow. Nothing else changes the rows. */
@ApplicationScoped
public class RecordFact {

    private final Outbox outbox;

    RecordFact(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The caller holds the participation's lock, or the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Participation participation, StageFact fact) {
        participation.apply(fact).forEach(outbox::add);
    }

    /** The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Candidacy candidacy, ApplicationFact fact) {
        candidacy.apply(fact).ifPresent(outbox::add);
    }
}
