package hiring.assessment.scoring;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.KindTraits;
import hiring.assessment.plan.SelectionProcess;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an assessor sees: their own sheets, and no others. */
@ApplicationScoped
public class AssessorWork {

    private final Assignments assignments;
    private final AssessmentPlans plans;
    private final Participations participations;
    private final Applicants applicants;
    private final Audit audit;

    AssessorWork(
            Assignments assignments,
            AssessmentPlans plans,
            Participations participations,
            Applicants applicants,
            Audit audit) {
        this.applicants = applicants;
        this.assignments = assignments;
        this.plans = plans;
        this.participations = participations;
        this.audit = audit;
    }

    /**
     * An item of the assessor's list.
     *
     * @param notBefore when what is scored takes place; absent where it lies there already
     */
    public record AssignmentSummary(
            UUID id,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            Kind stageKind,
            UUID applicationId,
            AssignmentStatus status,
            @Nullable Instant notBefore) {}

    /** What one score of the scale means. */
    public record AnchorText(int score, String meaning) {}

    /**
     * A line of the sheet; score and reason once it is final.
     *
     * @param evidence what it is judged from: {@code application-form}, the code of an activity, or the name of an
     * exercise
     */
    public record SheetLine(
            String line,
            String criterion,
            String wording,
            String evidence,
            int weight,
            @Nullable Integer score,
            @Nullable String reason) {}

    /** What the candidate has done at another stage that this one looks at. */
    public record Evidence(String stageCode, String stageName, Kind kind, boolean handedIn) {}

    /**
     * A sheet with all that is needed to fill it in. Names no candidate, and does not say who asked for the guaranteed
     * interview.
     */
    public record AssignmentSheet(
            UUID id,
            UUID vacancyId,
            String vacancyTitle,
            String stageCode,
            String stageName,
            Kind stageKind,
            UUID applicationId,
            AssignmentStatus status,
            @Nullable Instant notBefore,
            @Nullable Instant scoredAt,
            int lowest,
            int highest,
            List<AnchorText> anchors,
            List<SheetLine> lines,
            List<Evidence> evidence) {}

    /** One more than asked for, which tells whether more follow. */
    @Transactional
    public List<AssignmentSummary> list(
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
                    SelectionStage stage = process.stage(assignment.stageCode()).orElseThrow();
                    return new AssignmentSummary(
                            assignment.id(),
                            assignment.vacancyId(),
                            process.title(),
                            stage.code(),
                            stage.name(),
                            stage.kind(),
                            assignment.applicationId(),
                            assignment.status(),
                            assignment.notBefore().orElse(null));
                })
                .toList();
    }

    /** Empty where the assessor has no such assignment. */
    @Transactional
    public Optional<AssignmentSheet> sheet(StaffId assessor, UUID id) {
        return assignments.ownedBy(assessor, id).map(assignment -> {
            audit.record(AssessmentAction.ASSIGNMENT_VIEWED, id);
            return sheet(assignment);
        });
    }

    private AssignmentSheet sheet(Assignment assignment) {
        SelectionProcess process =
                plans.findById(assignment.vacancyId()).process().orElseThrow();
        SelectionStage stage = process.stage(assignment.stageCode()).orElseThrow();
        ScoringMatrix matrix = Objects.requireNonNull(stage.matrix());
        Map<String, Score> scores =
                assignment.sheet().stream().collect(Collectors.toMap(Score::line, Function.identity()));
        List<SheetLine> lines = matrix.lines().stream()
                .map(line -> {
                    Score score = scores.get(line.code());
                    return new SheetLine(
                            line.code(),
                            line.criterion(),
                            process.wordingOf(line.criterion()),
                            line.evidence(),
                            line.weight(),
                            score == null ? null : score.score(),
                            score == null ? null : score.reason());
                })
                .toList();
        return new AssignmentSheet(
                assignment.id(),
                assignment.vacancyId(),
                process.title(),
                stage.code(),
                stage.name(),
                stage.kind(),
                assignment.applicationId(),
                assignment.status(),
                assignment.notBefore().orElse(null),
                assignment.scoredAt().orElse(null),
                matrix.lowest(),
                matrix.highest(),
                matrix.anchors().stream()
                        .map(anchor -> new AnchorText(anchor.score(), anchor.meaning()))
                        .toList(),
                lines,
                evidenceFor(assignment, process, matrix));
    }

    private List<Evidence> evidenceFor(Assignment assignment, SelectionProcess process, ScoringMatrix matrix) {
        Map<String, Participation> own = participations.ofApplication(assignment.applicationId()).stream()
                .collect(Collectors.toMap(Participation::stageCode, Function.identity()));
        return process.stages().stream()
                .filter(stage -> own.containsKey(stage.code()) && !stage.code().equals(assignment.stageCode()))
                .filter(stage -> KindTraits.of(stage).isEvidenceFor(matrix, new StageCode(stage.code())))
                .map(stage -> {
                    Participation participation = Objects.requireNonNull(own.get(stage.code()));
                    return new Evidence(
                            stage.code(),
                            stage.name(),
                            stage.kind(),
                            participation.submittedAt().isPresent()
                                    || participation.answeredAt().isPresent());
                })
                .toList();
    }
}
