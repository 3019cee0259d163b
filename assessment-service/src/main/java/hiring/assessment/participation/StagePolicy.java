package hiring.assessment.participation;

import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.PlanStage;
import hiring.events.AssessmentEvent;
import hiring.events.QuestionnaireInvited;
import hiring.events.SelectionStage.Kind;
import hiring.events.SiftInvited;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How applications move through a stage: as its parts need it. */
sealed interface StagePolicy {

    Step STAY = new Step.Stay();
    Step INVITE = new Step.Invite();
    Step HAVE_BOOK = new Step.HaveBook();
    Step ASSESS = new Step.Assess();
    Step MOVE_ON = new Step.MoveOn(null);
    Step MISSED = new Step.Complete(ParticipationReason.ACTIVITY_NOT_SUBMITTED);

    static StagePolicy of(PlanStage stage) {
        if (stage.hasSessions()) {
            return new SessionStage();
        }
        if (stage.parts().takesFile()) {
            return new SubmittedActivity();
        }
        return stage.kind() == Kind.QUESTIONNAIRE && stage.movesOnByItself() ? new Questionnaire() : new SeveralParts();
    }

    /**
     * What comes next at a stage that takes place.
     *
     * @param missedEvidence whether the candidate did not hand in an activity that this stage looks at
     */
    Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now);

    /**
     * The event that tells a candidate of an invitation; empty where the stage needs a window and has none.
     *
     * @param admission absent the first time
     */
    default Optional<AssessmentEvent> invitation(
            Candidacy who, PlanStage stage, int timetableVersion, @Nullable Integer admission, Instant now) {
        throw new IllegalStateException("No candidate is invited to the stage " + stage.code());
    }

    private static Step assess(PlanStage stage) {
        return stage.matrix().isPresent() ? ASSESS : new Step.Complete(null);
    }

    private static AssessmentEvent toQuestionnaire(
            Candidacy who, PlanStage stage, @Nullable Integer admission, Instant now) {
        return new QuestionnaireInvited(
                who.applicationId(),
                who.vacancyId(),
                who.candidateId(),
                stage.code().value(),
                admission,
                now);
    }

    private static Optional<AssessmentEvent> withinWindow(
            Candidacy who, PlanStage stage, int timetableVersion, @Nullable Integer admission, Instant now) {
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
                        admission,
                        now));
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
        public Optional<AssessmentEvent> invitation(
                Candidacy who, PlanStage stage, int timetableVersion, @Nullable Integer admission, Instant now) {
            return withinWindow(who, stage, timetableVersion, admission, now);
        }
    }

    /**
     * Assessors score what lies there, as the form does, or what candidates do within the window of a part, after its
     * end. Results are recorded: of what candidates do within a window, and of what others find out.
     */
    record SeveralParts() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            if (stage.movesOnByItself() && stage.hasClosed(now)) {
                return MOVE_ON;
            }
            return switch (status) {
                case WAITING -> {
                    if (stage.parts().areTakenAlone()) {
                        yield stage.hasOpened(now) && !stage.hasClosed(now) ? INVITE : STAY;
                    }
                    yield assess(stage, missedEvidence);
                }
                case INVITED ->
                    stage.matrix().isPresent() && stage.isThereToScore(now) ? assess(stage, missedEvidence) : STAY;
                case SUBMITTED, TO_SCORE, SCORED, PROGRESSED, NOT_PROGRESSED, WITHDRAWN -> STAY;
            };
        }

        private static Step assess(PlanStage stage, boolean missedEvidence) {
            if (missedEvidence) {
                return MISSED;
            }
            boolean waitsForResults =
                    stage.matrix().isEmpty() && !stage.needed().isEmpty();
            return waitsForResults ? STAY : StagePolicy.assess(stage);
        }

        @Override
        public Optional<AssessmentEvent> invitation(
                Candidacy who, PlanStage stage, int timetableVersion, @Nullable Integer admission, Instant now) {
            if (!stage.parts().areTakenAlone()) {
                return StagePolicy.super.invitation(who, stage, timetableVersion, admission, now);
            }
            return stage.kind() == Kind.QUESTIONNAIRE
                    ? Optional.of(toQuestionnaire(who, stage, admission, now))
                    : withinWindow(who, stage, timetableVersion, admission, now);
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
        public Optional<AssessmentEvent> invitation(
                Candidacy who, PlanStage stage, int timetableVersion, @Nullable Integer admission, Instant now) {
            return Optional.of(toQuestionnaire(who, stage, admission, now));
        }
    }

    /**
     * Candidates attend sessions. They are asked to book their places, or a recruiter asks for the places, which are
     * given all at once.
     */
    record SessionStage() implements StagePolicy {

        @Override
        public Step next(PlanStage stage, ParticipationStatus status, boolean missedEvidence, Instant now) {
            return stage.isBookedByCandidates() && status == ParticipationStatus.WAITING ? HAVE_BOOK : STAY;
        }
    }
}
