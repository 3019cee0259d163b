package hiring.assessment.shortlist;

import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.result.PartResult;
import hiring.assessment.result.PartResults;
import hiring.assessment.scoring.Judgements;
import hiring.events.ScoringMatrix;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Participants of a stage as the shortlist's rule sees them. */
@ApplicationScoped
public class Contenders {

    private static final Reason SCORED_BY_APPLICANT =
            new Reason("assessor-has-applied", "An assessor who scored has applied to the vacancy since");
    private static final Reason SCORED_DESPITE_CONFLICT =
            new Reason("assessor-has-conflict", "An assessor who scored has a conflict of interest");

    private final Participations participations;
    private final Judgements judgements;
    private final PartResults results;

    Contenders(Participations participations, Judgements judgements, PartResults results) {
        this.judgements = judgements;
        this.participations = participations;
        this.results = results;
    }

    /** All who did not withdraw. Read in parts, so that memory holds only what the rule needs. */
    public List<Contender> of(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Set<UUID> byApplicants = judgements.byApplicants(new VacancyId(vacancyId), stage.code());
        Set<UUID> despiteConflict = judgements.despiteConflict(new VacancyId(vacancyId), stage.code());
        Map<UUID, List<Fraction>> earlier = stage.last() ? earlierTotals(vacancyId, course, stage) : Map.of();
        Map<UUID, List<PartResult>> known = resultsAt(vacancyId, stage);
        List<Contender> contenders = new ArrayList<>();
        Fractions fractions = new Fractions();
        participations.forEachAt(new VacancyId(vacancyId), stage.code(), participation -> {
            if (participation.status() != ParticipationStatus.WITHDRAWN) {
                contenders.add(of(
                        stage,
                        participation,
                        known.getOrDefault(participation.applicationId(), List.of()),
                        earlier.getOrDefault(participation.applicationId(), List.of()),
                        byApplicants.contains(participation.applicationId()),
                        despiteConflict.contains(participation.applicationId()),
                        fractions));
            }
        });
        return contenders;
    }

    // Only of candidates who have reached the last stage
    private Map<UUID, List<Fraction>> earlierTotals(UUID vacancyId, List<PlanStage> course, PlanStage stage) {
        Map<UUID, List<Fraction>> totals = new HashMap<>();
        Fractions fractions = new Fractions();
        for (int position = stage.position() - 1; position >= 0; position--) {
            PlanStage before = course.get(position);
            Map<UUID, List<PartResult>> known =
                    before.parts().ranking().isPresent() ? resultsAt(vacancyId, before) : Map.of();
            participations.forEachAtBoth(new VacancyId(vacancyId), before.code(), stage.code(), participation -> {
                List<PartResult> own = known.getOrDefault(participation.applicationId(), List.of());
                if (!participation.tally().isEmpty() || ranking(before, own).isPresent()) {
                    totals.computeIfAbsent(participation.applicationId(), unused -> new ArrayList<>())
                            .add(total(before, participation, own, fractions));
                }
            });
        }
        return totals;
    }

    private Map<UUID, List<PartResult>> resultsAt(UUID vacancyId, PlanStage stage) {
        return stage.parts().recorded().isEmpty() ? Map.of() : results.current(new VacancyId(vacancyId), stage.code());
    }

    /** Keeps equal means and totals once: there are few different ones. */
    static final class Fractions {

        private final Map<Fraction, Fraction> known = new HashMap<>();

        Fraction of(Fraction fraction) {
            return known.computeIfAbsent(fraction, Function.identity());
        }
    }

    static Contender of(
            PlanStage stage,
            Participation participation,
            List<PartResult> results,
            List<Fraction> earlier,
            boolean scoredByApplicant,
            boolean scoredDespiteConflict,
            Fractions fractions) {
        return new Contender(
                participation.applicationId(),
                participation.candidacy().guaranteedInterview(),
                Map.copyOf(means(participation, fractions)),
                total(stage, participation, results, fractions),
                incomplete(stage, participation),
                notPassed(stage, results),
                earlier,
                marks(scoredByApplicant, scoredDespiteConflict));
    }

    private static List<Reason> marks(boolean scoredByApplicant, boolean scoredDespiteConflict) {
        List<Reason> marks = new ArrayList<>();
        if (scoredByApplicant) {
            marks.add(SCORED_BY_APPLICANT);
        }
        if (scoredDespiteConflict) {
            marks.add(SCORED_DESPITE_CONFLICT);
        }
        return marks;
    }

    private static Optional<Reason> incomplete(PlanStage stage, Participation participation) {
        if (participation.reason().isPresent()) {
            return participation.reason().map(why -> new Reason(why.code(), why.text()));
        }
        boolean scored = stage.matrix().isEmpty() || !participation.tally().isEmpty();
        boolean known = stage.needed().isEmpty() || participation.hasAllResults();
        return scored && known ? Optional.empty() : Optional.of(new Reason("not-scored", "Not scored yet"));
    }

    private static List<Reason> notPassed(PlanStage stage, List<PartResult> results) {
        return stage.parts().recorded().stream()
                .flatMap(part -> results.stream()
                        .filter(result -> result.partCode().equals(part.code()) && !result.isPassed(part))
                        .map(result ->
                                new Reason("part-not-passed", "%s: %s".formatted(part.name(), result.words(part)))))
                .toList();
    }

    private static Optional<BigDecimal> ranking(PlanStage stage, List<PartResult> results) {
        return stage.parts()
                .ranking()
                .flatMap(part -> results.stream()
                        .filter(result -> result.partCode().equals(part.code()))
                        .findFirst()
                        .flatMap(PartResult::value));
    }

    private static Map<String, Fraction> means(Participation participation, Fractions fractions) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        for (LineTally line : participation.tally()) {
            Integer moderated = line.moderated();
            means.put(
                    line.line(),
                    fractions.of(moderated != null ? Fraction.of(moderated) : Fraction.of(line.sum(), line.count())));
        }
        return means;
    }

    private static Fraction total(
            PlanStage stage, Participation participation, List<PartResult> results, Fractions fractions) {
        Optional<BigDecimal> quantity = ranking(stage, results);
        if (quantity.isPresent()) {
            return fractions.of(Fraction.of(quantity.get()));
        }
        Map<String, Fraction> means = means(participation, fractions);
        Fraction total = Fraction.ZERO;
        for (ScoringMatrix.Line line : stage.matrix().map(ScoringMatrix::lines).orElse(List.of())) {
            @Nullable Fraction mean = means.get(line.code());
            if (mean != null) {
                total = total.plus(mean.times(line.weight()));
            }
        }
        return fractions.of(total);
    }
}
