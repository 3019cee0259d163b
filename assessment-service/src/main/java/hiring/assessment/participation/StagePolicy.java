package hiring.assessment.participation;

import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.PlanStage;
import hiring.events.AssessmentEvent;
import hiring.events.QuestionnaireInvited;
import hiring.events.SelectionStage.Kind;
import hiring.events.SiftInvited;
import java.time.Instant;
import java.util.Optional;

/** How applications move through the stages of a kind. What else a kind means is in its row of {@code KindTraits}. */
sealed interface StagePolicy {

    Step STAY = new Step.Stay();
    Step INVITE = new Step.Invite();
    Step ASSESS = new Step.Assess();
    Step MOVE_ON = new Step.MoveOn(null);
    Step MISSED = new Step.Complete(ParticipationReason.ACTIVITY_NOT_SUBMITTED);

    static StagePolicy of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW -> new FormReview();
            case SUBMITTED_ACTIVITY -> new SubmittedActivity();
            case TEST -> new ProviderTest();
            case QUESTIONNAIRE -> new Questionnaire();
            case ASSESSMENT_CENTRE, INTERVIEW -> new SessionStage();
        };
    }

    /**
     * What comes next at a stage that takes place.
     *
     * @param missedEvidence whether the candidate did not hand in an activity that this stage looks at
     */
    Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now);

    /** The event that tells a candidate of an invitation; empty where the stage needs a window and has none. */
    default Optional<AssessmentEvent> invitation(Candidacy who, PlanStage stage, int timetableVersion, Instant now) {
        throw new IllegalStateException("No candidate is invited to a stage of kind " + stage.kind());
    }

    private static Step assess(PlanStage stage) {
        return stage.matrix().isPresent() ? ASSESS : new Step.Complete(null);
    }

    private static Optional<AssessmentEvent> withinWindow(
            Candidacy who, PlanStage stage, int timetableVersion, Instant now) {
        Instant opensAt = stage.definition().opensAt();
        Instant closesAt = stage.definition().closesAt();
        return opensAt == null || closesAt == null
                ? Optional.empty()
                : Optional.of(new SiftInvited(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stage.code().value(),
                        opensAt,
                        closesAt,
                        timetableVersion,
                        now));
    }

    /** Assessors score the form, with the activities of earlier stages. */
    record FormReview() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            if (status != ParticipationStatus.WAITING) {
                return STAY;
            }
            return missedEvidence ? MISSED : assess(stage);
        }
    }

    /** Candidates hand in a file within a window; it is scored here, or is evidence for a later stage. */
    record SubmittedActivity() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            boolean closed = stage.hasClosed(now);
            return switch (status) {
                case WAITING -> {
                    if (!closed) {
                        yield stage.hasOpened(now) ? INVITE : STAY;
                    }
                    // Never invited: this service was down, or eligibility was decided late. The candidate has not
                    // missed the activity. Where the activity itself decides, a recruiter has to act
                    yield stage.movesOnByItself() ? MOVE_ON : STAY;
                }
                case INVITED -> {
                    if (!closed) {
                        yield STAY;
                    }
                    yield stage.movesOnByItself()
                            ? new Step.MoveOn(ParticipationReason.ACTIVITY_NOT_SUBMITTED)
                            : MISSED;
                }
                case SUBMITTED -> {
                    if (!closed) {
                        yield STAY;
                    }
                    yield stage.movesOnByItself() ? MOVE_ON : assess(stage);
                }
                case TO_SCORE, SCORED, PROGRESSED, NOT_PROGRESSED, WITHDRAWN -> STAY;
            };
        }

        @Override
        public Optional<AssessmentEvent> invitation(Candidacy who, PlanStage stage, int timetableVersion, Instant now) {
            return withinWindow(who, stage, timetableVersion, now);
        }
    }

    /** Candidates take a test of a provider within a window, and get a mark. */
    record ProviderTest() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            if (stage.movesOnByItself() && stage.hasClosed(now)) {
                return MOVE_ON;
            }
            boolean mayBeTaken = stage.hasOpened(now) && !stage.hasClosed(now);
            return status == ParticipationStatus.WAITING && mayBeTaken ? INVITE : STAY;
        }

        @Override
        public Optional<AssessmentEvent> invitation(Candidacy who, PlanStage stage, int timetableVersion, Instant now) {
            return withinWindow(who, stage, timetableVersion, now);
        }
    }

    /** Candidates answer questions that inform the interview. It never decides alone, so no application waits in it. */
    record Questionnaire() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            if (status == ParticipationStatus.WAITING) {
                return INVITE;
            }
            return stage.movesOnByItself() ? MOVE_ON : STAY;
        }

        @Override
        public Optional<AssessmentEvent> invitation(Candidacy who, PlanStage stage, int timetableVersion, Instant now) {
            return Optional.of(new QuestionnaireInvited(
                    who.applicationId(),
                    who.vacancyId(),
                    who.candidateId(),
                    stage.code().value(),
                    now));
        }
    }

    /** Candidates attend sessions. A recruiter asks for the places, which are given all at once. */
    record SessionStage() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            return STAY;
        }
    }
}
