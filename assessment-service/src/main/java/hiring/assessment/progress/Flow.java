package hiring.assessment.progress;

import hiring.assessment.plan.Stage;
import hiring.assessment.plan.StageState;
import hiring.events.SelectionStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an application at a stage by itself, and nothing else: a function of what is known. */
final class Flow {

    private Flow() {}

    /** What is to be done with an entry now. */
    sealed interface Step {

        /** Nothing, until something else is known or somebody does something. */
        record Stay() implements Step {}

        /** Ask the candidate to do what the stage is about. */
        record Invite() implements Step {}

        /** Give it to assessors. */
        record Assess() implements Step {}

        /** There is nothing to score; a decision is next. */
        record Complete(@Nullable EntryReason reason) implements Step {}

        /** On to the next stage without a decision. */
        record MoveOn(@Nullable EntryReason reason) implements Step {}
    }

    private static final Step STAY = new Step.Stay();
    private static final Step INVITE = new Step.Invite();
    private static final Step ASSESS = new Step.Assess();
    private static final Step MOVE_ON = new Step.MoveOn(null);

    /**
     * What comes next.
     *
     * @param missedEvidence whether the candidate did not hand in an activity that this stage looks at
     */
    static Step next(Stage stage, EntryStatus status, boolean missedEvidence, Instant now) {
        if (status.isFinal() || stage.isUndecided()) {
            return STAY;
        }
        if (stage.isSkipped()) {
            return status == EntryStatus.WAITING ? MOVE_ON : STAY;
        }
        return switch (stage.kind()) {
            case FORM_REVIEW -> review(stage, status, missedEvidence);
            case SUBMITTED_ACTIVITY -> activity(stage, status, now);
            case TEST -> test(stage, status, now);
            case QUESTIONNAIRE -> questionnaire(stage, status);
            // Places are given all at once, when a recruiter asks for it
            case ASSESSMENT_CENTRE, INTERVIEW -> STAY;
        };
    }

    private static Step review(Stage stage, EntryStatus status, boolean missedEvidence) {
        if (status != EntryStatus.WAITING) {
            return STAY;
        }
        if (missedEvidence) {
            return new Step.Complete(EntryReason.ACTIVITY_NOT_SUBMITTED);
        }
        return stage.matrix().isPresent() ? ASSESS : new Step.Complete(null);
    }

    private static Step activity(Stage stage, EntryStatus status, Instant now) {
        boolean closed = stage.hasClosed(now);
        return switch (status) {
            case WAITING -> {
                if (!closed) {
                    yield stage.hasOpened(now) ? INVITE : STAY;
                }
                // Never invited, because we were down or the decision on eligibility came late. That is not the
                // candidate's
                // fault: not a missed activity. Where the activity itself decides, a person has to see to it
                yield stage.movesOnByItself() ? MOVE_ON : STAY;
            }
            case INVITED -> {
                if (!closed) {
                    yield STAY;
                }
                yield stage.movesOnByItself()
                        ? new Step.MoveOn(EntryReason.ACTIVITY_NOT_SUBMITTED)
                        : new Step.Complete(EntryReason.ACTIVITY_NOT_SUBMITTED);
            }
            case SUBMITTED -> {
                if (!closed) {
                    yield STAY;
                }
                if (stage.movesOnByItself()) {
                    yield MOVE_ON;
                }
                yield stage.matrix().isPresent() ? ASSESS : new Step.Complete(null);
            }
            case TO_SCORE, SCORED, PROGRESSED, NOT_PROGRESSED, WITHDRAWN -> STAY;
        };
    }

    private static Step test(Stage stage, EntryStatus status, Instant now) {
        if (stage.movesOnByItself() && stage.hasClosed(now)) {
            return MOVE_ON;
        }
        boolean mayBeTaken = stage.hasOpened(now) && !stage.hasClosed(now);
        return status == EntryStatus.WAITING && mayBeTaken ? INVITE : STAY;
    }

    /**
     * The stage at which an application that may be assessed comes in; empty where it has to wait, or where no
     * candidate can come in any more because a person has already published who goes on.
     */
    static Optional<Stage> entrance(List<Stage> stages, boolean sealed, Instant now) {
        for (Stage stage : stages) {
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

    // Forms are reviewed as they arrive; for anything else all applicants are treated at the same time
    private static boolean mayEnter(Stage stage, boolean sealed, Instant now) {
        return stage.kind() == SelectionStage.Kind.FORM_REVIEW || (sealed && stage.hasOpened(now));
    }

    // It never decides alone, so nobody waits for it: the one question is whether it is held
    private static Step questionnaire(Stage stage, EntryStatus status) {
        if (status == EntryStatus.WAITING) {
            return INVITE;
        }
        return stage.movesOnByItself() ? MOVE_ON : STAY;
    }
}
