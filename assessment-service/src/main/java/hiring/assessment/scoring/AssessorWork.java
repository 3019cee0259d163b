package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.calibration.CalibrateAssessor;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.KindTraits;
import hiring.assessment.plan.SelectionProcess;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an assessor sees: their own sheets, and no others. */
@ApplicationScoped
public class AssessorWork implements TaskSource {

    private final Assignments assignments;
    private final AssessmentPlans plans;
    private final Participations participations;
    private final CalibrateAssessor calibrateAssessor;
    private final Applicants applicants;
    private final Audit audit;

    AssessorWork(
            Assignments assignments,
            AssessmentPlans plans,
            Participations participations,
            CalibrateAssessor calibrateAssessor,
            Applicants applicants,
            Audit audit) {
        this.calibrateAssessor = calibrateAssessor;
        this.applicants = applicants;
        this.assignments = assignments;
        this.plans = plans;
        this.participations = participations;
        this.audit = audit;
    }

    /** An assignment with the stage that it belongs to. */
    public record OwnAssignment(Assignment assignment, SelectionProcess process, SelectionStage stage) {}

    /** What the candidate has done at another stage that this one looks at. */
    public record Evidence(SelectionStage stage, boolean handedIn) {}

    /**
     * An assignment with all that is needed to score it.
     *
     * @param planVersion number of the terms in force
     * @param calibrationDue whether the assessor is to score the sample answers of the stage first
     */
    public record OwnSheet(
            OwnAssignment own,
            int planVersion,
            ScoringMatrix matrix,
            List<Evidence> evidence,
            boolean calibrationDue) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<OwnAssignment> list(
            StaffId assessor,
            @Nullable VacancyId vacancyId,
            @Nullable AssignmentStatus status,
            @Nullable UUID after,
            int limit) {
        List<Assignment> page =
                assignments.page(assessor, vacancyId, status, applicants.vacanciesOfCaller(), after, limit + 1);
        Map<UUID, SelectionProcess> processes =
                plans.all(page.stream().map(Assignment::vacancyId).distinct().toList()).stream()
                        .collect(Collectors.toMap(
                                AssessmentPlan::vacancyId,
                                plan -> plan.process().orElseThrow()));
        return page.stream()
                .map(assignment -> {
                    SelectionProcess process = Objects.requireNonNull(processes.get(assignment.vacancyId()));
                    return new OwnAssignment(
                            assignment,
                            process,
                            process.stage(assignment.stageCode()).orElseThrow());
                })
                .toList();
    }

    /**
     * What an assessor has written of one criterion in one of their sheets.
     *
     * @param scores final where the sheet was handed in, else of the draft; lines that were not written are left out
     */
    public record CriterionOfSheet(Assignment assignment, List<ScoreDraft> scores) {

        public CriterionOfSheet {
            scores = List.copyOf(scores);
        }
    }

    /**
     * One criterion in all sheets of the assessor at a stage, in the assessor's own order; one more than asked for,
     * which tells whether more follow. Empty where no line of the stage looks at the criterion.
     */
    @Transactional
    public Optional<List<CriterionOfSheet>> byCriterion(
            StaffId assessor,
            VacancyId vacancyId,
            StageCode stageCode,
            String criterion,
            @Nullable UUID after,
            int limit) {
        Set<String> lines = plans
                .findByIdOptional(vacancyId.value())
                .flatMap(AssessmentPlan::process)
                .flatMap(process -> process.stage(stageCode.value()))
                .map(SelectionStage::matrix)
                .stream()
                .flatMap(matrix -> matrix.lines().stream())
                .filter(line -> line.criterion().equals(criterion))
                .map(ScoringMatrix.Line::code)
                .collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(assignments.atStage(assessor, vacancyId, stageCode, after, limit + 1).stream()
                .map(assignment -> new CriterionOfSheet(assignment, written(assignment, lines)))
                .toList());
    }

    private static List<ScoreDraft> written(Assignment assignment, Set<String> lines) {
        Stream<ScoreDraft> all = assignment.status() == AssignmentStatus.SCORED
                ? assignment.sheet().stream().map(score -> new ScoreDraft(score.line(), score.score(), score.reason()))
                : assignment.draft().stream();
        return all.filter(score -> score.line() != null && lines.contains(score.line()))
                .toList();
    }

    @Override
    public TaskKind kind() {
        return TaskKind.SCORE_APPLICATION;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return assignments.toScoreNow(viewer, after == null ? null : after.id()).page(0, limit).list().stream()
                .map(Assignment::toScore)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return assignments.toScoreNow(viewer, null).count();
    }

    /** An assignment of the assessor, as far as it is in their list. */
    @Transactional
    public Optional<Assignment> own(StaffId assessor, UUID id) {
        return assignments.ownedBy(assessor, id);
    }

    /** Empty where the assessor has no such assignment. */
    @Transactional
    public Optional<OwnSheet> sheet(StaffId assessor, UUID id) {
        return assignments.ownedBy(assessor, id).map(assignment -> {
            audit.record(AssessmentAction.ASSIGNMENT_VIEWED, id);
            return sheet(assignment);
        });
    }

    /** The application of one of the assessor's sheets, if it is scored from what was done at that stage. */
    @Transactional
    public Optional<ApplicationId> evidenceOf(StaffId assessor, UUID id, StageCode stageCode) {
        return assignments
                .ownedBy(assessor, id)
                .filter(assignment -> stageCode.equals(assignment.stage()) || looksAt(assignment, stageCode))
                .map(assignment -> new ApplicationId(assignment.applicationId()));
    }

    private boolean looksAt(Assignment assignment, StageCode stageCode) {
        SelectionProcess process =
                plans.findById(assignment.vacancyId()).process().orElseThrow();
        ScoringMatrix matrix = Objects.requireNonNull(
                process.stage(assignment.stageCode()).orElseThrow().matrix());
        return process.stage(stageCode.value())
                .filter(stage -> KindTraits.of(stage.kind()).isEvidenceFor(matrix, stageCode))
                .isPresent();
    }

    private OwnSheet sheet(Assignment assignment) {
        AssessmentPlan plan = plans.findById(assignment.vacancyId());
        SelectionProcess process = plan.process().orElseThrow();
        SelectionStage stage = process.stage(assignment.stageCode()).orElseThrow();
        ScoringMatrix matrix = Objects.requireNonNull(stage.matrix());
        return new OwnSheet(
                new OwnAssignment(assignment, process, stage),
                plan.termsVersion(stage.code()),
                matrix,
                evidenceFor(assignment, process, matrix),
                calibrateAssessor.isDue(assignment.assessor(), assignment.vacancy(), assignment.stage()));
    }

    private List<Evidence> evidenceFor(Assignment assignment, SelectionProcess process, ScoringMatrix matrix) {
        Map<String, Participation> own = participations.ofApplication(assignment.applicationId()).stream()
                .collect(Collectors.toMap(Participation::stageCode, Function.identity()));
        return process.stages().stream()
                .filter(stage -> own.containsKey(stage.code()) && !stage.code().equals(assignment.stageCode()))
                .filter(stage -> KindTraits.of(stage.kind()).isEvidenceFor(matrix, new StageCode(stage.code())))
                .map(stage -> {
                    Participation participation = Objects.requireNonNull(own.get(stage.code()));
                    return new Evidence(
                            stage,
                            participation.submittedAt().isPresent()
                                    || participation.answeredAt().isPresent());
                })
                .toList();
    }
}
