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
 * A history in the order of time: stretches that entries cover, and the gaps between them. Overlapping entries are one
 * stretch.
 *
 * @param toleratedDays gaps of more days need an explanation
 */
public record Timeline(int toleratedDays, List<Stretch> stretches) {

    /** The index of education, which is not an entry of the history. */
    private static final int NO_ENTRY = -1;

    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /** The kind of a stretch. */
    public enum StretchKind {
        COVERED,
        /** Not covered, and before the time for which the history must be complete. */
        NOT_STATED,
        /** Too short to need an explanation. */
        TOLERATED_GAP,
        EXPLAINED_GAP,
        /** More days than are tolerated are neither covered nor explained. */
        GAP_TO_EXPLAIN
    }

    /**
     * Days of one kind, both ends included.
     *
     * @param from absent for full-time education whose start is not stated
     * @param days absent if {@code from} is absent
     * @param entries the entries of the history in this stretch, counted from 0 in their order on the form
     * @param toExplain the days that are still to be explained
     */
    public record Stretch(
            StretchKind kind,
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

    /** Omits entries whose dates are missing or contradict each other. */
    public static Timeline of(History history, int toleratedDays) {
        List<Dated> dated = dated(history);
        LocalDate completeFrom = history.completeFrom();
        List<Gap> toExplain = Gaps.unexplained(history, toleratedDays);
        List<Gap> gaps = Gaps.in(dated.stream().map(Dated::spell).toList(), null, history.today(), 0);
        return new Timeline(
                toleratedDays,
                Stream.concat(
                                covered(dated, history.educationEnded()).stream(),
                                gaps.stream().map(gap -> stretch(gap, completeFrom, toExplain, toleratedDays)))
                        .sorted(Comparator.comparing(Stretch::to))
                        .toList());
    }

    private record Dated(Spell spell, int entry) {}

    private static List<Dated> dated(History history) {
        List<HistoryEntry> entries = history.entries();
        Stream<Dated> ofEntries = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(index ->
                        entries.get(index).spell(history.today()).map(spell -> new Dated(spell, index)).stream());
        Stream<Spell> lastDay = Stream.ofNullable(history.educationEnded()).map(day -> new Spell(day, day));
        Stream<Dated> ofEducation =
                Stream.concat(history.education().stream(), lastDay).map(spell -> new Dated(spell, NO_ENTRY));
        return Stream.concat(ofEntries, ofEducation)
                .sorted(Comparator.comparing((Dated each) -> each.spell().from()))
                .toList();
    }

    private static List<Stretch> covered(List<Dated> inOrder, @Nullable LocalDate educationEnded) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = null;
        LocalDate to = null;
        List<Integer> entries = new ArrayList<>();
        for (Dated next : inOrder) {
            Spell spell = next.spell();
            if (from != null && to != null && spell.from().isAfter(to.plusDays(1))) {
                stretches.add(covered(from, to, entries));
                entries.clear();
                from = null;
                to = null;
            }
            from = from == null ? spell.from() : from;
            to = to == null || spell.to().isAfter(to) ? spell.to() : to;
            if (next.entry() != NO_ENTRY) {
                entries.add(next.entry());
            }
        }
        if (from != null && to != null) {
            stretches.add(covered(from, to, entries));
        }
        beginWithEducation(stretches, inOrder, educationEnded);
        return stretches;
    }

    // If no entry starts before the end of education, the first stretch is education with an unknown start
    private static void beginWithEducation(
            List<Stretch> stretches, List<Dated> inOrder, @Nullable LocalDate educationEnded) {
        if (educationEnded == null || inOrder.getFirst().spell().from().isBefore(educationEnded)) {
            return;
        }
        Stretch first = stretches.removeFirst();
        stretches.addFirst(new Stretch(first.kind(), null, first.to(), null, first.entries(), first.toExplain()));
    }

    private static Stretch covered(LocalDate from, LocalDate to, List<Integer> entries) {
        return new Stretch(
                StretchKind.COVERED,
                from,
                to,
                ChronoUnit.DAYS.between(from, to) + 1,
                entries.stream().sorted().toList(),
                List.of());
    }

    private static Stretch stretch(Gap gap, @Nullable LocalDate completeFrom, List<Gap> toExplain, int toleratedDays) {
        List<Gap> within = toExplain.stream()
                .filter(open -> !open.from().isBefore(gap.from()) && !open.to().isAfter(gap.to()))
                .toList();
        StretchKind kind;
        if (gap.days() <= toleratedDays) {
            kind = StretchKind.TOLERATED_GAP;
        } else if (completeFrom != null && gap.to().isBefore(completeFrom)) {
            kind = StretchKind.NOT_STATED;
        } else {
            kind = within.isEmpty() ? StretchKind.EXPLAINED_GAP : StretchKind.GAP_TO_EXPLAIN;
        }
        return new Stretch(kind, gap.from(), gap.to(), gap.days(), List.of(), within);
    }
}
