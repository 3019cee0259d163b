package hiring.assessment.plan;

import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a vacancy's plan and the state of its stages. */
@ApplicationScoped
public class ReadPlan {

    private final AssessmentPlans plans;
    private final PlanStages stages;

    ReadPlan(AssessmentPlans plans, PlanStages stages) {
        this.plans = plans;
        this.stages = stages;
    }

    /** One thing that is scored. */
    public record LineView(
            String code,
            String criterion,
            String wording,
            String evidence,
            int weight,
            @Nullable Integer minimum) {}

    /** What is scored at a stage, by how many, on which scale. */
    public record MatrixView(int assessors, int lowest, int highest, List<LineView> lines) {}

    /**
     * A stage.
     *
     * @param decision whether it takes place; absent where it is not optional, or not decided
     */
    public record StageView(
            String code,
            String name,
            Kind kind,
            StageState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates,
            boolean optional,
            @Nullable OptionalDecision decision,
            @Nullable String decisionReason,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            Progression.Rule rule,
            @Nullable Integer places,
            @Nullable Integer passMark,
            @Nullable Integer highestMark,
            @Nullable MatrixView matrix) {}

    /**
     * The plan.
     *
     * @param sealed how many applications there are in all; absent until that is final
     */
    public record PlanView(
            UUID vacancyId,
            String reference,
            String title,
            int openings,
            @Nullable Integer sealed,
            List<StageView> stages) {}

    /** Empty where there is no such vacancy. */
    @Transactional
    public Optional<PlanView> read(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId)
                .flatMap(plan -> plan.process()
                        .map(process -> new PlanView(
                                plan.vacancyId(),
                                process.reference(),
                                process.title(),
                                process.openings(),
                                plan.sealed().isPresent() ? plan.sealed().getAsInt() : null,
                                stages.of(plan).stream()
                                        .map(stage -> view(process, stage))
                                        .toList())));
    }

    private static StageView view(SelectionProcess process, PlanStage stage) {
        SelectionStage definition = stage.definition();
        return new StageView(
                stage.code().value(),
                definition.name(),
                stage.kind(),
                stage.state(),
                definition.opensAt(),
                definition.closesAt(),
                definition.dates(),
                definition.optional(),
                stage.decision().orElse(null),
                stage.decisionReason().orElse(null),
                stage.decidedBy().orElse(null),
                stage.decidedAt().orElse(null),
                stage.rule(),
                definition.progression().places(),
                definition.progression().passMark(),
                definition.progression().highestMark(),
                stage.matrix().map(matrix -> view(process, matrix)).orElse(null));
    }

    private static MatrixView view(SelectionProcess process, ScoringMatrix matrix) {
        return new MatrixView(
                matrix.assessors(),
                matrix.lowest(),
                matrix.highest(),
                matrix.lines().stream()
                        .map(line -> new LineView(
                                line.code(),
                                line.criterion(),
                                process.wordingOf(line.criterion()),
                                line.evidence(),
                                line.weight(),
                                line.minimum()))
                        .toList());
    }
}
