package hiring.application.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gaps in a history: between spells, and up to today. Spells that overlap or lie within each other count as
 * one, of whatever kind they are.
 */
public final class Gaps {

    private Gaps() {}

    /**
     * Every gap of more days than are tolerated, in order.
     *
     * @param from a day that needs no explanation itself, from which on every other does; null lets the history begin
     * with its first
     *     spell
     * @param today itself not yet a day without anything
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

    /** The gaps that no explanation covers, but for as many days as are tolerated anyway. */
    public static List<Gap> unexplained(History history, int toleratedDays) {
        // The last day of education is the end of something, so it needs no explanation
        Stream<Spell> lastDay = Stream.ofNullable(history.educationEnded()).map(day -> new Spell(day, day));
        List<Spell> accountedFor = Stream.of(history.covered().stream(), history.explained().stream(), lastDay)
                .flatMap(spells -> spells)
                .toList();
        return in(accountedFor, history.completeFrom(), history.today(), toleratedDays);
    }

    private static void addIfLong(
            List<Gap> gaps, LocalDate lastCovered, LocalDate nextCovered, LocalDate today, int toleratedDays) {
        // What begins in the future does not fill the days until then, and applicants need not explain them yet
        LocalDate end = nextCovered.isAfter(today) ? today : nextCovered;
        if (lastCovered.plusDays(1).isBefore(end)) {
            Gap gap = new Gap(lastCovered.plusDays(1), end.minusDays(1));
            if (gap.days() > toleratedDays) {
                gaps.add(gap);
            }
        }
    }
}
