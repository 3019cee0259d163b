package hiring.assessment.shortlist;

import hiring.assessment.plan.Stage;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.progress.LineTally;
import hiring.assessment.scoring.Judgements;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage.Kind;
import jakarta.enterprise.context.ApplicationScoped;
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
class Contenders {

    private final Entries entries;
    private final Judgements judgements;

    Contenders(Entries entries, Judgements judgements) {
        this.judgements = judgements;
        this.entries = entries;
    }

    /** All who did not withdraw. Read in parts, so that only what the rule needs is in memory. */
    List<Contender> of(UUID vacancyId, List<Stage> course, Stage stage) {
        Set<UUID> byApplicants = judgements.byApplicants(vacancyId, stage.code());
        Map<UUID, List<Fraction>> earlier = stage.last() ? earlierTotals(vacancyId, course, stage) : Map.of();
        List<Contender> contenders = new ArrayList<>();
        Fractions fractions = new Fractions();
        entries.forEachAt(vacancyId, stage.code(), entry -> {
            if (entry.status() != EntryStatus.WITHDRAWN) {
                contenders.add(of(
                        stage,
                        entry,
                        earlier.getOrDefault(entry.applicationId(), List.of()),
                        byApplicants.contains(entry.applicationId()),
                        fractions));
            }
        });
        return contenders;
    }

    // Of those only who have come to the last stage
    private Map<UUID, List<Fraction>> earlierTotals(UUID vacancyId, List<Stage> course, Stage stage) {
        Map<UUID, List<Fraction>> totals = new HashMap<>();
        Fractions fractions = new Fractions();
        for (int position = stage.position() - 1; position >= 0; position--) {
            Stage before = course.get(position);
            entries.forEachAtBoth(vacancyId, before.code(), stage.code(), entry -> {
                if (!entry.tally().isEmpty() || entry.mark().isPresent()) {
                    totals.computeIfAbsent(entry.applicationId(), unused -> new ArrayList<>())
                            .add(total(before, entry, fractions));
                }
            });
        }
        return totals;
    }

    /** There are few different means and totals, and each is kept once. */
    private static final class Fractions {

        private final Map<Fraction, Fraction> known = new HashMap<>();

        Fraction of(Fraction fraction) {
            return known.computeIfAbsent(fraction, Function.identity());
        }
    }

    private static Contender of(
            Stage stage, Entry entry, List<Fraction> earlier, boolean scoredByApplicant, Fractions fractions) {
        return new Contender(
                entry.applicationId(),
                entry.candidacy().guaranteedInterview(),
                Map.copyOf(means(entry, fractions)),
                total(stage, entry, fractions),
                incomplete(stage, entry),
                earlier,
                stage.matrix()
                        .map(matrix -> Marks.of(matrix, entry.tally(), scoredByApplicant))
                        .orElse(List.of()));
    }

    private static Optional<Reason> incomplete(Stage stage, Entry entry) {
        if (entry.reason().isPresent()) {
            return entry.reason().map(why -> new Reason(why.code(), why.text()));
        }
        boolean scored = stage.kind() == Kind.TEST
                ? entry.mark().isPresent()
                : stage.matrix().isEmpty() || !entry.tally().isEmpty();
        return scored ? Optional.empty() : Optional.of(new Reason("not-scored", "Not scored yet"));
    }

    private static Map<String, Fraction> means(Entry entry, Fractions fractions) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        for (LineTally line : entry.tally()) {
            means.put(line.line(), fractions.of(Fraction.of(line.sum(), line.count())));
        }
        return means;
    }

    private static Fraction total(Stage stage, Entry entry, Fractions fractions) {
        Optional<Integer> mark = entry.mark();
        if (mark.isPresent()) {
            return fractions.of(Fraction.of(mark.get()));
        }
        Map<String, Fraction> means = means(entry, fractions);
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
