package hiring.application.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gaps in a history: between spells, and between the last spell and today. Overlapping and nested spells of
 * any kind are merged.
 */
public final class Gaps {

    private Gaps() {}

    /**
     * The gaps of more days than are tolerated, in the order of time.
     *
     * @param from the last day before the time for which the history must be complete; null to start at the first spell
     * @param today the first day after that time
     */
    public static List<Gap> in(Collection<Spell> spells, @Nullable LocalDate from, LocalDate today, int toleratedDays) {
        List<Gap> gaps = new ArrayList<>();
        LocalDate covered = from;
        List<Spell> inOrder =
                spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
        for (Spell spell : inOrder) {
            if (covered != null) {
                addIfLong(gaps, covered, spell.from(), today, toleratedDays);
            }
            covered = covered == null || spell.to().isAfter(covered) ? spell.to() : covered;
        }
        if (covered != null) {
            addIfLong(gaps, covered, today, today, toleratedDays);
        }
        return List.copyOf(gaps);
    }

    /** The parts of gaps that no explanation covers, of more days than are tolerated. */
    public static List<Gap> unexplained(History history, int toleratedDays) {
        // The last day of education is covered, so the gap starts on the next day
        Stream<Spell> lastDay = Stream.ofNullable(history.educationEnded()).map(day -> new Spell(day, day));
        List<Spell> accountedFor = Stream.of(history.covered().stream(), history.explained().stream(), lastDay)
                .flatMap(spells -> spells)
                .toList();
        return in(accountedFor, history.completeFrom(), history.today(), toleratedDays);
    }

    private static void addIfLong(
            List<Gap> gaps, LocalDate lastCovered, LocalDate nextCovered, LocalDate today, int toleratedDays) {
        // Days after today are never in a gap, even if a spell starts later
        LocalDate end = nextCovered.isAfter(today) ? today : nextCovered;
        if (lastCovered.plusDays(1).isBefore(end)) {
            Gap gap = new Gap(lastCovered.plusDays(1), end.minusDays(1));
            if (gap.days() > toleratedDays) {
                gaps.add(gap);
            }
        }
    }
}
