package hiring.assessment.shortlist;

import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.Participations.Result;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.planversion.VoidedScores;
import hiring.assessment.result.PartResult;
import hiring.assessment.result.PartResults;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.events.ScoringMatrix;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Participants of a stage as the shortlist's rule sees them. */
@ApplicationScoped
public class Contenders {

    private static final Reason NOT_SCORED = new Reason("not-scored", "Not scored yet");
    private static final Reason SCORED_BY_APPLICANT =
            new Reason("assessor-has-applied", "An assessor who scored has applied to the vacancy since");
    private static final Reason SCORED_DESPITE_CONFLICT =
            new Reason("assessor-has-conflict", "An assessor who scored has a conflict of interest");

    private final Participations participations;
    private final Judgements judgements;
    private final PartResults results;
    private final VoidedScores voidedScores;

    Contenders(Participations participations, Judgements judgements, PartResults results, VoidedScores voidedScores) {
        this.voidedScores = voidedScores;
        this.judgements = judgements;
        this.participations = participations;
        this.results = results;
    }

    /** All who did not withdraw. Read without their entities, so that memory holds only what the rule needs. */
    public List<Contender> of(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Set<UUID> byApplicants = judgements.byApplicants(new VacancyId(vacancyId), stage.code());
        Set<UUID> despiteConflict = judgements.despiteConflict(new VacancyId(vacancyId), stage.code());
        Map<UUID, List<Fraction>> earlier = stage.last() ? earlierTotals(vacancyId, course, stage) : Map.of();
        Map<UUID, List<PartResult>> known = resultsAt(vacancyId, stage);
        boolean voiding = voidedScores.isUnderWay(vacancyId, stage.code());
        return participations.results(new VacancyId(vacancyId), stage.code(), null).stream()
                .map(result -> voiding ? result.withoutScores() : result)
                .map(result -> of(
                        stage,
                        result,
                        known.getOrDefault(result.applicationId(), List.of()),
                        earlier.getOrDefault(result.applicationId(), List.of()),
                        marks(
                                byApplicants.contains(result.applicationId()),
                                despiteConflict.contains(result.applicationId()))))
                .toList();
    }

    // Only of candidates who have reached the last stage
    private Map<UUID, List<Fraction>> earlierTotals(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Map<UUID, List<Fraction>> totals = new HashMap<>();
        for (int position = stage.position() - 1; position >= 0; position--) {
            PlanStage before = course.get(position);
            List<ScoringMatrix.Line> lines =
                    before.matrix().map(ScoringMatrix::lines).orElse(List.of());
            Map<UUID, List<PartResult>> known =
                    before.parts().ranking().isPresent() ? resultsAt(vacancyId, before) : Map.of();
            for (Result result : participations.results(new VacancyId(vacancyId), before.code(), stage.code())) {
                Calculation calculation =
                        calculation(before, result, known.getOrDefault(result.applicationId(), List.of()), List.of());
                if (!calculation.lines().isEmpty() || calculation.mark() != null) {
                    totals.computeIfAbsent(result.applicationId(), unused -> new ArrayList<>())
                            .add(Weighing.total(lines, calculation));
                }
            }
        }
        return totals;
    }

    private Map<UUID, List<PartResult>> resultsAt(UUID vacancyId, PlanStage stage) {
        return stage.parts().recorded().isEmpty() ? Map.of() : results.current(new VacancyId(vacancyId), stage.code());
    }

    static Contender of(
            PlanStage stage, Result result, List<PartResult> known, List<Fraction> earlier, List<Reason> marks) {
        return new Contender(
                result.applicationId(),
                result.guaranteedInterview(),
                calculation(stage, result, known, earlier),
                marks);
    }

    private static List<Reason> marks(boolean scoredByApplicant, boolean scoredDespiteConflict) {
        List<Reason> marks = new ArrayList<>(0);
        if (scoredByApplicant) {
            marks.add(SCORED_BY_APPLICANT);
        }
        if (scoredDespiteConflict) {
            marks.add(SCORED_DESPITE_CONFLICT);
        }
        return marks;
    }

    private static Calculation calculation(
            PlanStage stage, Result result, List<PartResult> known, List<Fraction> earlier) {
        return new Calculation(
                result.tally().stream().map(Contenders::sum).toList(),
                ranking(stage, known).orElse(null),
                incomplete(stage, result),
                notPassed(stage, known),
                earlier);
    }

    private static LineSum sum(LineTally line) {
        Integer moderated = line.moderated();
        return moderated == null
                ? new LineSum(line.line(), line.sum(), line.count())
                : new LineSum(line.line(), moderated, 1);
    }

    private static @Nullable Reason incomplete(PlanStage stage, Result result) {
        ParticipationReason reason = result.reason();
        if (reason != null) {
            return new Reason(reason.code(), reason.text());
        }
        boolean scored = stage.matrix().isEmpty() || !result.tally().isEmpty();
        boolean known = stage.needed().isEmpty() || result.hasAllResults();
        return scored && known ? null : NOT_SCORED;
    }

    private static List<Reason> notPassed(PlanStage stage, List<PartResult> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        return stage.parts().recorded().stream()
                .flatMap(part -> known.stream()
                        .filter(result -> result.partCode().equals(part.code()) && !result.isPassed(part))
                        .map(result ->
                                new Reason("part-not-passed", "%s: %s".formatted(part.name(), result.words(part)))))
                .toList();
    }

    private static Optional<BigDecimal> ranking(PlanStage stage, List<PartResult> known) {
        return stage.parts()
                .ranking()
                .flatMap(part -> known.stream()
                        .filter(result -> result.partCode().equals(part.code()))
                        .findFirst()
                        .flatMap(PartResult::value));
    }
}
