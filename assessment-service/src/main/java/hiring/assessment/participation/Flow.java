package hiring.assessment.participation;

import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an application at a stage without a person's act: a function of what is known. */
public final class Flow {

    private Flow() {}

    /** What to do now with an application at a stage. */
    public sealed interface Step {

        /** Nothing, until something else is known. */
        record Stay() implements Step {}

        /** Ask the candidate to do what the stage is about. */
        record Invite() implements Step {}

        /** See to it that the candidate is asked to book a place: how, {@link #request} says. */
        record HaveBook() implements Step {}

        /** Give it to assessors. */
        record Assess() implements Step {}

        /** There is nothing to score; a decision is next. */
        record Complete(@Nullable ParticipationReason reason) implements Step {}

        /** On to the next stage without a decision. */
        record MoveOn(@Nullable ParticipationReason reason) implements Step {}
    }

    /**
     * What comes next.
     *
     * @param missedEvidence whether the candidate did not hand in an activity that this stage looks at
     */
    public static Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
        if (status.isFinal() || stage.isUndecided()) {
            return StagePolicy.STAY;
        }
        if (stage.isSkipped()) {
            return status == ParticipationStatus.WAITING ? StagePolicy.MOVE_ON : StagePolicy.STAY;
        }
        return StagePolicy.of(stage).next(stage, status, missedEvidence, now);
    }

    /** How a candidate is asked to book a place. */
    public enum BookingRequest {
        /** The letter about going on has asked for it. */
        BY_LETTER,
        /** An invitation asks for it. */
        BY_INVITATION,
        /** Not yet, because there is nothing to book. */
        LATER
    }

    /**
     * How a candidate who must book a place, and was not asked yet, is asked. See decision 0077.
     *
     * @param announced whether the candidate has just gone on by a decision whose letter names this stage as the next
     * @param sessionAhead whether a session is planned that has not begun
     */
    public static BookingRequest request(boolean announced, boolean sessionAhead) {
        if (announced) {
            return BookingRequest.BY_LETTER;
        }
        return sessionAhead ? BookingRequest.BY_INVITATION : BookingRequest.LATER;
    }

    /**
     * The stage at which an application that may be assessed enters; empty where it has to wait, or where no
     * candidate can enter any more because a person has already published who goes on.
     */
    public static Optional<PlanStage> entrance(List<PlanStage> stages, boolean sealed, Instant now) {
        for (PlanStage stage : stages) {
            boolean over = stage.isOver() || (stage.movesOnByItself() && stage.hasClosed(now));
            if (!over) {
                return mayEnter(stage, sealed, now) ? Optional.of(stage) : Optional.empty();
            }
            if (stage.state() == StageState.PUBLISHED && !stage.movesOnByItself()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean mayEnter(PlanStage stage, boolean sealed, Instant now) {
        return stage.parts().areEnteredOnArrival() || (sealed && stage.hasOpened(now));
    }
}
