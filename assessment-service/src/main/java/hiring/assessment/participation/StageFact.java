package hiring.assessment.participation;

import hiring.assessment.plan.PlanStage;
import hiring.events.SelectionStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened to an application at a stage. Features report it to {@link RecordFact}. */
public sealed interface StageFact {

    /** The candidate is asked to do what the stage is about. */
    record Invited(PlanStage stage, int timetableVersion, Instant at) implements StageFact {}

    /** The candidate is asked to book a place in a session, and no other letter asks for it. */
    record AskedToBook(PlanStage stage, int timetableVersion, Instant at) implements StageFact {}

    /** The candidate knows that they are to book a place: a letter asks for it, or they have booked one already. */
    record KnowsToBook(Instant at) implements StageFact {}

    /** The candidate has handed in a video, or another one in its place. */
    record VideoHandedIn(Instant at) implements StageFact {}

    /** This many assessors are to score. */
    record AssessorsAssigned(int sheets) implements StageFact {}

    /** Other assessors are to score instead, and none of the former ones has. */
    record AssessorsReplaced(int sheets) implements StageFact {}

    /** One more sheet is final. */
    record SheetCompleted() implements StageFact {}

    /** The scores of all sheets, each line summed up. */
    record SheetsCompleted(SelectionStage stage, List<LineTally> scores, Instant at) implements StageFact {

        public SheetsCompleted {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Sheets do not count any more, because the terms of the stage were changed.
     *
     * @param done how many still count
     */
    record ScoresVoided(int done) implements StageFact {}

    /** The scores count otherwise than before: one was corrected, or a moderation has decided. */
    record ScoresChanged(List<LineTally> scores) implements StageFact {

        public ScoresChanged {
            scores = List.copyOf(scores);
        }
    }

    /**
     * The result of a part was recorded or corrected, which is possible until a decision is published.
     *
     * @param all whether the results are enough for a decision
     */
    record ResultsRecorded(PlanStage stage, boolean all) implements StageFact {}

    /** The questionnaire was answered. That decides nothing, so the status stays. */
    record QuestionnaireAnswered(Instant at) implements StageFact {}

    /** The candidate has a place in a session. */
    record SessionPlaced(UUID session) implements StageFact {}

    /** The session does not take place; the candidate waits for another place. */
    record PlaceLost() implements StageFact {}

    /** The candidate attended. Also corrects a register that said otherwise. */
    record Attended(PlanStage stage, Instant at) implements StageFact {}

    /**
     * The candidate stayed away. Another place or a bar may follow, as the stage says.
     *
     * @param missedOn the day of the session in the vacancy's time zone; absent where the candidate had no place in one
     */
    record StayedAway(PlanStage stage, @Nullable LocalDate missedOn, Instant at) implements StageFact {}

    /** There is nothing to score. */
    record CompletedUnscored(SelectionStage stage, @Nullable ParticipationReason reason, Instant at)
            implements StageFact {}

    /** The application goes on without a decision. */
    record MovedOn(@Nullable ParticipationReason reason) implements StageFact {}

    /**
     * The published decision: the application goes on.
     *
     * @param nextStage the code of the stage that the candidate is told of
     * @param publication its number
     */
    record Progressed(@Nullable String nextStage, int publication, Instant at) implements StageFact {}

    /** The published decision: the application does not go on. */
    record NotProgressed(int publication, Instant at) implements StageFact {}

    /** The published decision of the last stage: the candidate is appointed. */
    record Appointed(Instant at) implements StageFact {}

    /** The published decision of the last stage: the candidate is appointable and waits, 1 is first. */
    record Reserved(int rank, Instant at) implements StageFact {}

    /** The published decision of the last stage: the candidate is not appointable. */
    record NotAppointed(Instant at) implements StageFact {}

    /** The application takes part no longer. */
    record TakenOut(ParticipationReason reason) implements StageFact {}

    /** A publication lets the application in again, after it was taken out. */
    record Readmitted() implements StageFact {}
}
