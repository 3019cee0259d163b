package hiring.application.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history as it is drawn: what is covered, what overlaps being one stretch, and the gaps between, in the order of time.
 *
 * @param toleratedDays gaps of more days need an explanation
 */
public record Timeline(int toleratedDays, List<Stretch> stretches) {

    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /** What a stretch of time is. */
    public enum Kind {
        COVERED,
        /** So short that nobody asks. */
        TOLERATED_GAP,
        EXPLAINED_GAP,
        /** Some of its days, more than are tolerated, are neither covered nor explained. */
        GAP_TO_EXPLAIN
    }

    /**
     * Days of one kind, both ends included.
     *
     * @param from absent for full-time education, whose beginning does not matter
     * @param days absent with it
     * @param entries which entries of the history lie in it, counted from 0 in their order on the form
     * @param toExplain the days that are still to be explained
     */
    public record Stretch(
            Kind kind,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Long days,
            List<Integer> entries,
            List<Gap> toExplain) {

        public Stretch {
            entries = List.copyOf(entries);
            toExplain = List.copyOf(toExplain);
        }
    }

    /**
     * Entries whose dates are missing or contradict each other are not drawn.
     *
     * @param coveredUntil the last day of full-time education; null where it is not known
     */
    public static Timeline of(
            List<HistoryEntry> history,
            List<GapExplanation> explanations,
            @Nullable LocalDate coveredUntil,
            LocalDate today,
            int toleratedDays) {
        List<Dated> dated = IntStream.range(0, history.size())
                .boxed()
                .flatMap(index -> history.get(index).spell(today).map(spell -> new Dated(spell, index)).stream())
                .sorted(Comparator.comparing((Dated entry) -> entry.spell().from()))
                .toList();
        List<Gap> toExplain = Gaps.unexplained(history, explanations, coveredUntil, today, toleratedDays);
        List<Gap> gaps = Gaps.in(dated.stream().map(Dated::spell).toList(), coveredUntil, today, 0);
        return new Timeline(
                toleratedDays,
                Stream.concat(
                                covered(dated, coveredUntil).stream(),
                                gaps.stream().map(gap -> stretch(gap, toExplain, toleratedDays)))
                        .sorted(Comparator.comparing(Stretch::to))
                        .toList());
    }

    private record Dated(Spell spell, int index) {}

    private static List<Stretch> covered(List<Dated> inOrder, @Nullable LocalDate coveredUntil) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = null;
        LocalDate to = coveredUntil;
        List<Integer> entries = new ArrayList<>();
        for (Dated next : inOrder) {
            Spell spell = next.spell();
            if (to != null && spell.from().isAfter(to.plusDays(1))) {
                stretches.add(covered(from, to, entries));
                entries.clear();
                to = null;
            }
            if (to == null) {
                from = spell.from();
                to = spell.to();
            }
            to = spell.to().isAfter(to) ? spell.to() : to;
            entries.add(next.index());
        }
        if (to != null) {
            stretches.add(covered(from, to, entries));
        }
        return stretches;
    }

    private static Stretch covered(@Nullable LocalDate from, LocalDate to, List<Integer> entries) {
        Long days = from == null ? null : ChronoUnit.DAYS.between(from, to) + 1;
        return new Stretch(
                Kind.COVERED, from, to, days, entries.stream().sorted().toList(), List.of());
    }

    private static Stretch stretch(Gap gap, List<Gap> toExplain, int toleratedDays) {
        List<Gap> within = toExplain.stream()
                .filter(open -> !open.from().isBefore(gap.from()) && !open.to().isAfter(gap.to()))
                .toList();
        Kind kind;
        if (gap.days() <= toleratedDays) {
            kind = Kind.TOLERATED_GAP;
        } else {
            kind = within.isEmpty() ? Kind.EXPLAINED_GAP : Kind.GAP_TO_EXPLAIN;
        }
        return new Stretch(kind, gap.from(), gap.to(), gap.days(), List.of(), within);
    }
}
