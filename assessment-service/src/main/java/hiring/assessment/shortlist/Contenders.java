package hiring.assessment.shortlist;

import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Result;
import hiring.assessment.plan.KindTraits.StageResult;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.events.ScoringMatrix;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Participants of a stage as the shortlist's rule sees them. */
@ApplicationScoped
public class Contenders {

    private static final Reason NOT_SCORED = new Reason("not-scored", "Not scored yet");

    private final Participations participations;
    private final Judgements judgements;

    Contenders(Participations participations, Judgements judgements) {
        this.judgements = judgements;
        this.participations = participations;
    }

    /** All who did not withdraw. Read without entities, so that memory holds only what the rule needs. */
    public List<Contender> of(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Set<UUID> byApplicants = judgements.byApplicants(new VacancyId(vacancyId), stage.code());
        Map<UUID, List<Fraction>> earlier = stage.last() ? earlierTotals(vacancyId, course, stage) : Map.of();
        return participations.results(new VacancyId(vacancyId), stage.code(), null).stream()
                .map(result -> new Contender(
                        result.applicationId(),
                        result.guaranteedInterview(),
                        calculation(stage, result, earlier.getOrDefault(result.applicationId(), List.of())),
                        stage.matrix()
                                .map(matrix ->
                                        Marks.of(matrix, result.tally(), byApplicants.contains(result.applicationId())))
                                .orElse(List.of())))
                .toList();
    }

    // Only of candidates who have reached the last stage
    private Map<UUID, List<Fraction>> earlierTotals(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Map<UUID, List<Fraction>> totals = new HashMap<>();
        for (int position = stage.position() - 1; position >= 0; position--) {
            PlanStage before = course.get(position);
            List<ScoringMatrix.Line> lines =
                    before.matrix().map(ScoringMatrix::lines).orElse(List.of());
            for (Result result : participations.results(new VacancyId(vacancyId), before.code(), stage.code())) {
                if (!result.tally().isEmpty() || result.mark() != null) {
                    totals.computeIfAbsent(result.applicationId(), unused -> new ArrayList<>())
                            .add(Weighing.total(lines, calculation(before, result, List.of())));
                }
            }
        }
        return totals;
    }

    private static Calculation calculation(PlanStage stage, Result result, List<Fraction> earlier) {
        return new Calculation(
                result.tally().stream()
                        .map(line -> new LineSum(line.line(), line.sum(), line.count()))
                        .toList(),
                result.mark(),
                incomplete(stage, result),
                earlier);
    }

    private static @Nullable Reason incomplete(PlanStage stage, Result result) {
        ParticipationReason reason = result.reason();
        if (reason != null) {
            return new Reason(reason.code(), reason.text());
        }
        boolean scored = stage.traits().result() == StageResult.MARK
                ? result.mark() != null
                : stage.matrix().isEmpty() || !result.tally().isEmpty();
        return scored ? null : NOT_SCORED;
    }
}
