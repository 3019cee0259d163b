package hiring.assessment.scoring;

import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.sheet.TallyRule;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedTasks;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes the scores of an application count: when its last sheet is in, or when a moderation has decided.
 *
 * <p>Whether a sheet was the last one is looked at soon after every sheet, and not while its assessor waits: the time
 * that the answer takes would tell that the other assessor has scored (decision 0070).
 */
@ApplicationScoped
public class CompleteScores implements PagedWork {

    private static final String SEPARATOR = " ";

    private final Assignments assignments;
    private final Participations participations;
    private final AssessmentPlans plans;
    private final PagedTasks tasks;
    private final VoidSheets voidSheets;
    private final RecordFact recordFact;
    private final Event<AllSheetsIn> sheetsIn;
    private final InstantSource clock;

    CompleteScores(
            Assignments assignments,
            Participations participations,
            AssessmentPlans plans,
            PagedTasks tasks,
            VoidSheets voidSheets,
            RecordFact recordFact,
            Event<AllSheetsIn> sheetsIn,
            InstantSource clock) {
        this.assignments = assignments;
        this.participations = participations;
        this.plans = plans;
        this.tasks = tasks;
        this.voidSheets = voidSheets;
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

    @Override
    public String kind() {
        return "complete-scores";
    }

    /** A sheet was handed in, the last one or not. The caller holds the participation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sheetHandedIn(Participation participation) {
        tasks.add(kind(), participation.vacancyId(), participation.id() + SEPARATOR + participation.sheetsDone());
    }

    /** Looks at one application; of its sheets the last one makes the scores count, once. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress doPage(Page page) {
        String[] detail = page.detail().split(SEPARATOR, 2);
        int sheetsDone = Integer.parseInt(detail[1]);
        participations
                .lock(UUID.fromString(detail[0]))
                // Else withdrawn meanwhile
                .filter(participation -> !participation.status().isFinal())
                .ifPresent(participation -> complete(participation, sheetsDone));
        return Progress.done();
    }

    private void complete(Participation participation, int sheetsDone) {
        AssessmentPlan plan = plans.findById(participation.vacancyId());
        SelectionStage stage =
                plan.process().orElseThrow().stage(participation.stageCode()).orElseThrow();
        // The terms may have changed meanwhile
        voidSheets.ofOtherPlans(participation, PlanInForce.of(plan, stage));
        boolean wasLast = participation.sheetsMissing() == 0 && participation.sheetsDone() == sheetsDone;
        if (wasLast && participation.tally().isEmpty()) {
            sheetsIn(participation, stage);
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
