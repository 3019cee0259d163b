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

    /** All who did not withdraw. */
    List<Contender> of(UUID vacancyId, List<Stage> course, Stage stage, List<Entry> here) {
        Set<UUID> byApplicants = judgements.byApplicants(vacancyId, stage.code());
        Map<UUID, List<Fraction>> earlier = stage.last() ? earlierTotals(vacancyId, course, stage) : Map.of();
        return here.stream()
                .filter(entry -> entry.status() != EntryStatus.WITHDRAWN)
                .map(entry -> of(
                        stage,
                        entry,
                        earlier.getOrDefault(entry.applicationId(), List.of()),
                        byApplicants.contains(entry.applicationId())))
                .toList();
    }

    private Map<UUID, List<Fraction>> earlierTotals(UUID vacancyId, List<Stage> course, Stage stage) {
        Map<UUID, List<Fraction>> totals = new HashMap<>();
        for (int position = stage.position() - 1; position >= 0; position--) {
            Stage before = course.get(position);
            for (Entry entry : entries.atStage(vacancyId, before.code())) {
                if (!entry.tally().isEmpty() || entry.mark().isPresent()) {
                    totals.computeIfAbsent(entry.applicationId(), unused -> new ArrayList<>())
                            .add(total(before, entry));
                }
            }
        }
        return totals;
    }

    private static Contender of(Stage stage, Entry entry, List<Fraction> earlier, boolean scoredByApplicant) {
        return new Contender(
                entry.applicationId(),
                entry.candidacy().guaranteedInterview(),
                means(entry),
                total(stage, entry),
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

    private static Map<String, Fraction> means(Entry entry) {
        Map<String, Fraction> means = new LinkedHashMap<>();
        for (LineTally line : entry.tally()) {
            means.put(line.line(), Fraction.of(line.sum(), line.count()));
        }
        return means;
    }

    private static Fraction total(Stage stage, Entry entry) {
        Optional<Integer> mark = entry.mark();
        if (mark.isPresent()) {
            return Fraction.of(mark.get());
        }
        Map<String, Fraction> means = means(entry);
        Fraction total = Fraction.ZERO;
        for (ScoringMatrix.Line line : stage.matrix().map(ScoringMatrix::lines).orElse(List.of())) {
            @Nullable Fraction mean = means.get(line.code());
            if (mean != null) {
                total = total.plus(mean.times(line.weight()));
            }
        }
        return total;
    }
}
