package hiring.application.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gaps in a history: before its first spell, between spells, and up to today. Spells that overlap or lie within each other
 * count as one, of whatever kind they are.
 */
public final class Gaps {

    private Gaps() {}

    /**
     * Every gap of more days than are tolerated, in order.
     *
     * @param coveredUntil the last day of full-time education, from which on the history must be complete; null where it is not known,
     *     which lets the history begin with its first spell
     * @param today itself not yet a day without anything
     */
    public static List<Gap> in(
            Collection<Spell> spells, @Nullable LocalDate coveredUntil, LocalDate today, int toleratedDays) {
        List<Gap> gaps = new ArrayList<>();
        LocalDate covered = coveredUntil;
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
    public static List<Gap> unexplained(
            List<HistoryEntry> history,
            List<GapExplanation> explanations,
            @Nullable LocalDate coveredUntil,
            LocalDate today,
            int toleratedDays) {
        List<Spell> accountedFor = Stream.concat(
                        history.stream().flatMap(entry -> entry.spell(today).stream()),
                        explanations.stream().flatMap(explanation -> explanation.spell().stream()))
                .toList();
        return in(accountedFor, coveredUntil, today, toleratedDays);
    }

    private static void addIfLong(
            List<Gap> gaps, LocalDate lastCovered, LocalDate nextCovered, LocalDate today, int toleratedDays) {
        // What begins in the future does not fill the days until then, and nobody has to explain them yet
        LocalDate end = nextCovered.isAfter(today) ? today : nextCovered;
        if (lastCovered.plusDays(1).isBefore(end)) {
            Gap gap = new Gap(lastCovered.plusDays(1), end.minusDays(1));
            if (gap.days() > toleratedDays) {
                gaps.add(gap);
            }
        }
    }
}
