package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.scoring.AssignReviewers;
import hiring.assessment.scoring.AssignReviewers.Gift;
import hiring.events.AssessmentEvent;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives one candidate a free place in a session: its panel gets the sheet, and the candidate an invitation. */
@ApplicationScoped
class TakePlace {

    private final RecordFact recordFact;
    private final AssignReviewers assignments;
    private final Outbox outbox;

    TakePlace(RecordFact recordFact, AssignReviewers assignments, Outbox outbox) {
        this.recordFact = recordFact;
        this.assignments = assignments;
        this.outbox = outbox;
    }

    /**
     * The caller holds the participation and all places.
     *
     * @param from the session that the candidate leaves for it; absent where there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(
            PlanStage stage,
            Participation participation,
            @Nullable AssessmentSession from,
            AssessmentSession to,
            Instant now) {
        if (from != null) {
            from.leave();
        }
        AssessmentEvent invitation =
                to.take(participation.candidacy(), stage.parts().sessions(), now);
        // Before the invitation, which is needless now
        if (stage.isBookedByCandidates() && participation.status() == ParticipationStatus.WAITING) {
            recordFact.record(participation, new StageFact.KnowsToBook(now));
        }
        recordFact.record(participation, new StageFact.SessionPlaced(to.id()));
        if (stage.matrix().isPresent()) {
            if (from == null) {
                assignments.give(
                        participation.vacancyId(), List.of(new Gift(participation, to.panel(), to.startsAt())));
            } else {
                assignments.giveInstead(participation, to.panel(), to.startsAt());
            }
        }
        outbox.add(invitation);
    }
}
