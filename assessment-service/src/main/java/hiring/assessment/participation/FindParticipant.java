package hiring.assessment.participation;

import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds an application at a stage, with the stage. */
@ApplicationScoped
public class FindParticipant {

    private final FindStage findStage;
    private final Participations participations;

    FindParticipant(FindStage findStage, Participations participations) {
        this.findStage = findStage;
        this.participations = participations;
    }

    /** What is known where an application at a stage is asked for. */
    public sealed interface ParticipantLookup {

        /** The stage is unknown, or the application takes no part in it. */
        record NoSuchParticipant() implements ParticipantLookup {}

        /** The application takes part, or did. */
        record Participant(StageLookup.Known found, Participation participation) implements ParticipantLookup {

            /** Who goes on is published, or the application is out. */
            public boolean isOver() {
                return found.stage().isOver() || participation.status().isFinal();
            }
        }
    }

    /** Locks the plan and the participation: until the transaction ends nothing is published and nothing moves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ParticipantLookup lock(VacancyId vacancy, StageCode stage, ApplicationId application) {
        return switch (findStage.lock(vacancy, stage)) {
            case StageLookup.NoSuchStage() -> new ParticipantLookup.NoSuchParticipant();
            case StageLookup.Known known ->
                participations
                        .lock(application, stage)
                        .filter(found -> found.vacancyId().equals(vacancy.value()))
                        .<ParticipantLookup>map(found -> new ParticipantLookup.Participant(known, found))
                        .orElseGet(ParticipantLookup.NoSuchParticipant::new);
        };
    }
}
