package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.calibration.CalibrateAssessor;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.assessment.sheet.SheetRule;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessor hands in a sheet. */
@ApplicationScoped
public class ScoreApplication {

    private final Assignments assignments;
    private final Participations participations;
    private final AssessmentPlans plans;
    private final RecordFact recordFact;
    private final CompleteScores completeScores;
    private final CalibrateAssessor calibrateAssessor;
    private final VoidSheets voidSheets;
    private final Audit audit;
    private final InstantSource clock;

    ScoreApplication(
            Assignments assignments,
            Participations participations,
            AssessmentPlans plans,
            RecordFact recordFact,
            CompleteScores completeScores,
            CalibrateAssessor calibrateAssessor,
            VoidSheets voidSheets,
            Audit audit,
            InstantSource clock) {
        this.assignments = assignments;
        this.participations = participations;
        this.plans = plans;
        this.recordFact = recordFact;
        this.completeScores = completeScores;
        this.calibrateAssessor = calibrateAssessor;
        this.voidSheets = voidSheets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Scores. Empty where the assessor has no such assignment.
     *
     * @param version number of the terms that the assessor has seen; null where the caller does not say
     */
    @Transactional
    public Optional<ScoringOutcome> score(
            StaffId assessor, UUID id, @Nullable Integer version, @Nullable List<ScoreDraft> drafts) {
        // The participation is locked before the sheet is read: another transaction may be withdrawing the application,
        // or storing the panel's other sheet
        return assignments
                .participationOf(assessor, id)
                .flatMap(participations::lock)
                .map(participation -> score(participation, assignments.findById(id), version, drafts));
    }

    private ScoringOutcome score(
            Participation participation,
            Assignment assignment,
            @Nullable Integer version,
            @Nullable List<ScoreDraft> drafts) {
        AssessmentPlan plan = plans.findById(assignment.vacancyId());
        SelectionStage stage =
                plan.process().orElseThrow().stage(assignment.stageCode()).orElseThrow();
        PlanInForce inForce = PlanInForce.of(plan, stage);
        if (inForce.isOtherThan(version)) {
            return new ScoringOutcome.PlanChanged(inForce.number());
        }
        voidSheets.ofOtherPlans(participation, inForce);
        ScoringMatrix matrix =
                Objects.requireNonNull(stage.matrix(), "Only a stage with a matrix is given to assessors");
        var mistakes = SheetRule.mistakes(matrix, drafts);
        if (!mistakes.isEmpty() || drafts == null) {
            return new ScoringOutcome.Invalid(mistakes);
        }
        List<Score> sheet = SheetRule.sheet(matrix, drafts);
        Instant now = clock.instant();
        return switch (assignment.status()) {
            case CANCELLED, REASSIGNED -> new ScoringOutcome.Cancelled();
            case SCORED ->
                assignment.sheet().equals(sheet) ? new ScoringOutcome.Accepted() : new ScoringOutcome.AlreadyFinal();
            case TO_SCORE -> {
                // Its sheets are cancelled a little later where a publication has taken many out
                if (participation.status() == ParticipationStatus.WITHDRAWN) {
                    yield new ScoringOutcome.Cancelled();
                }
                if (!assignment.mayBeScored(now)) {
                    yield new ScoringOutcome.TooEarly(assignment.notBefore().orElseThrow());
                }
                if (calibrateAssessor.isDue(assignment.assessor(), assignment.vacancy(), assignment.stage())) {
                    yield new ScoringOutcome.NotCalibrated();
                }
                assignment.score(sheet, inForce, now);
                audit.record(AssessmentAction.ASSIGNMENT_SCORED, assignment.id());
                recordFact.record(participation, new StageFact.SheetCompleted());
                completeScores.sheetHandedIn(participation);
                yield new ScoringOutcome.Accepted();
            }
        };
    }
}
