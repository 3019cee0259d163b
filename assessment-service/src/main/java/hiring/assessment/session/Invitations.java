package hiring.assessment.session;

import hiring.assessment.plan.Stage;
import hiring.assessment.progress.Candidacy;
import hiring.events.AssessmentEvent;
import hiring.events.InterviewScheduled;
import hiring.events.SelectionStage.Kind;
import hiring.events.SessionAllocated;
import java.time.Instant;

/** Says that somebody has a place. A later one takes the place of an earlier one of the same stage. */
final class Invitations {

    private Invitations() {}

    static AssessmentEvent of(Stage stage, Candidacy who, AssessmentSession session, Instant now) {
        return stage.kind() == Kind.INTERVIEW
                ? new InterviewScheduled(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stage.code(),
                        session.id(),
                        session.startsAt(),
                        session.endsAt(),
                        session.place(),
                        now)
                : new SessionAllocated(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stage.code(),
                        session.id(),
                        session.startsAt(),
                        session.endsAt(),
                        session.place(),
                        now);
    }
}
