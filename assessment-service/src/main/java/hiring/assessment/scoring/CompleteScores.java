package hiring.assessment.scoring;

import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.sheet.TallyRule;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the scores of an application count: when its last sheet is in, or when a moderation has decided. */
@ApplicationScoped
public class CompleteScores {

    private final Assignments assignments;
    private final RecordFact recordFact;
    private final Event<AllSheetsIn> sheetsIn;
    private final InstantSource clock;

    CompleteScores(Assignments assignments, RecordFact recordFact, Event<AllSheetsIn> sheetsIn, InstantSource clock) {
        this.assignments = assignments;
        this.recordFact = recordFact;
        this.sheetsIn = sheetsIn;
        this.clock = clock;
    }

    /**
     * All sheets of an application at a stage are in. Observed in the same transaction.
     *
     * @param differing codes of the lines whose scores are to be moderated before they count
     */
    public record AllSheetsIn(Participation participation, List<String> differing) {

        public AllSheetsIn {
            differing = List.copyOf(differing);
        }
    }

    /** The last sheet was handed in, or one was corrected afterwards. The caller holds the participation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sheetsIn(Participation participation, SelectionStage stage) {
        ScoringMatrix matrix = Objects.requireNonNull(stage.matrix());
        List<LineTally> tally = tally(participation, matrix);
        List<String> differing = TallyRule.differing(matrix, tally);
        if (!participation.tally().isEmpty()) {
            recordFact.record(participation, new StageFact.ScoresChanged(tally));
        } else if (differing.isEmpty()) {
            recordFact.record(participation, new StageFact.SheetsCompleted(stage, tally, clock.instant()));
        }
        sheetsIn.fire(new AllSheetsIn(participation, differing));
    }

    /** A moderation has decided these lines. The caller holds the participation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decided(Participation participation, SelectionStage stage, Map<String, Integer> scores) {
        if (participation.tally().isEmpty()) {
            List<LineTally> tally = tally(participation, Objects.requireNonNull(stage.matrix()));
            recordFact.record(
                    participation,
                    new StageFact.SheetsCompleted(stage, TallyRule.moderated(tally, scores), clock.instant()));
        } else {
            recordFact.record(
                    participation, new StageFact.ScoresChanged(TallyRule.moderated(participation.tally(), scores)));
        }
    }

    private List<LineTally> tally(Participation participation, ScoringMatrix matrix) {
        return TallyRule.tally(
                matrix,
                assignments.ofParticipation(participation.id()).stream()
                        .flatMap(assignment -> assignment.sheet().stream())
                        .toList());
    }
}
