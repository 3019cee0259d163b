package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.calibration.CalibrateAssessor;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.sheet.ScoreDraft;
import hiring.assessment.sheet.SheetRule;
import hiring.events.SelectionStage;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import hiring.kit.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what an assessor has written of a sheet so far, for that assessor alone. */
@ApplicationScoped
public class KeepDraft {

    private final Assignments assignments;
    private final Participations participations;
    private final AssessmentPlans plans;
    private final CalibrateAssessor calibrateAssessor;
    private final VoidSheets voidSheets;
    private final Audit audit;
    private final InstantSource clock;

    KeepDraft(
            Assignments assignments,
            Participations participations,
            AssessmentPlans plans,
            CalibrateAssessor calibrateAssessor,
            VoidSheets voidSheets,
            Audit audit,
            InstantSource clock) {
        this.assignments = assignments;
        this.participations = participations;
        this.plans = plans;
        this.calibrateAssessor = calibrateAssessor;
        this.voidSheets = voidSheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened when an assessor read or saved a draft. */
    public sealed interface DraftOutcome {

        /** What is kept now. */
        record Kept(List<ScoreDraft> scores, int version) implements DraftOutcome {

            public Kept {
                scores = List.copyOf(scores);
            }
        }

        /** Saved since, perhaps by the same assessor in another tab. */
        record Stale(int version) implements DraftOutcome {}

        /** The sheet was handed in, so there is no draft any more. */
        record HandedIn() implements DraftOutcome {}

        record NotAskedFor() implements DraftOutcome {}

        /** What is to be scored has not taken place. */
        record TooEarly(Instant notBefore) implements DraftOutcome {}

        /** The assessor has yet to score the sample answers of the stage. */
        record NotCalibrated() implements DraftOutcome {}

        record Invalid(List<FieldError> mistakes) implements DraftOutcome {}
    }

    /** Empty where the assessor has no such assignment. */
    @Transactional
    public Optional<DraftOutcome> read(StaffId assessor, UUID id) {
        return assignments
                .ownedBy(assessor, id)
                .map(assignment -> closed(assignment)
                        .orElseGet(() -> assignment.isDraftVoidUnder(inForce(assignment))
                                ? new DraftOutcome.Kept(List.of(), assignment.version())
                                : kept(assignment)));
    }

    /** Empty where the assessor has no such assignment. */
    @Transactional
    public Optional<DraftOutcome> save(
            StaffId assessor, UUID id, @Nullable List<ScoreDraft> scores, ExpectedVersion expected) {
        // The participation is locked before the sheet is read: of two tabs the second meets the version of the first
        return assignments
                .participationOf(assessor, id)
                .flatMap(participations::lock)
                .map(participation -> save(participation, assignments.findById(id), scores, expected));
    }

    private DraftOutcome save(
            Participation participation,
            Assignment assignment,
            @Nullable List<ScoreDraft> scores,
            ExpectedVersion expected) {
        PlanInForce inForce = inForce(assignment);
        voidSheets.ofOtherPlans(participation, inForce);
        // Saved against its version, which another draft or a change of the terms has counted up
        assignments.flush();
        Optional<DraftOutcome> closed = closed(assignment);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (!assignment.mayBeScored(clock.instant())) {
            return new DraftOutcome.TooEarly(assignment.notBefore().orElseThrow());
        }
        if (calibrateAssessor.isDue(assignment.assessor(), assignment.vacancy(), assignment.stage())) {
            return new DraftOutcome.NotCalibrated();
        }
        if (!expected.matches(assignment.version())) {
            return new DraftOutcome.Stale(assignment.version());
        }
        List<FieldError> mistakes = SheetRule.draftMistakes(
                Objects.requireNonNull(stageOf(assignment).matrix()), scores);
        if (!mistakes.isEmpty() || scores == null) {
            return new DraftOutcome.Invalid(mistakes);
        }
        assignment.keepDraft(scores, inForce);
        assignments.flush();
        audit.record(AssessmentAction.ASSIGNMENT_DRAFT_SAVED, assignment.id());
        return kept(assignment);
    }

    private static Optional<DraftOutcome> closed(Assignment assignment) {
        return switch (assignment.status()) {
            case TO_SCORE -> Optional.empty();
            case SCORED -> Optional.of(new DraftOutcome.HandedIn());
            case CANCELLED, REASSIGNED -> Optional.of(new DraftOutcome.NotAskedFor());
        };
    }

    private static DraftOutcome kept(Assignment assignment) {
        return new DraftOutcome.Kept(assignment.draft(), assignment.version());
    }

    private PlanInForce inForce(Assignment assignment) {
        return PlanInForce.of(plans.findById(assignment.vacancyId()), stageOf(assignment));
    }

    private SelectionStage stageOf(Assignment assignment) {
        return Optional.ofNullable(plans.findById(assignment.vacancyId()))
                .flatMap(AssessmentPlan::process)
                .flatMap(process -> process.stage(assignment.stageCode()))
                .orElseThrow();
    }
}
