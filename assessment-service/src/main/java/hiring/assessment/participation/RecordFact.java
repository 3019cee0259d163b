package hiring.assessment.participation;

import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Records what happened to an application, and publishes the events that follow. Nothing else changes the rows. */
@ApplicationScoped
public class RecordFact {

    private final Participations participations;
    private final Outbox outbox;

    RecordFact(Participations participations, Outbox outbox) {
        this.participations = participations;
        this.outbox = outbox;
    }

    /** The caller holds the participation's lock, or the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Participation participation, StageFact fact) {
        participation.apply(fact).forEach(outbox::add);
    }

    /**
     * A publication takes applications out of later stages, at once: from here on no assessor and no candidate can do
     * anything there. Their places and sheets are taken back with {@link StageFact.TakenOut}, page by page. The caller
     * holds the plan.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOut(VacancyId vacancyId, Collection<StageCode> stages, Collection<UUID> applicationIds) {
        participations.takeOut(vacancyId, stages, applicationIds);
    }

    /** The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Candidacy candidacy, ApplicationFact fact) {
        candidacy.apply(fact).ifPresent(outbox::add);
    }
}
