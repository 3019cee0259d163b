package hiring.application.vacancy;

import hiring.events.Intake;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An intake of a vacancy with the places that are left in it.
 *
 * @param places how many can start on its day
 * @param left how many of them are held for no candidate
 */
public record IntakePlaces(LocalDate startsOn, int places, long left) {

    /**
     * Each intake, in the order of their dates. An offer on a day that is no intake any more, because the intake has
     * moved since, holds a place in the one nearest to it.
     *
     * @param held for how many candidates a place is held, by the day on which they start
     */
    public static List<IntakePlaces> of(List<Intake> intakes, Map<LocalDate, Long> held) {
        Map<LocalDate, Long> taken = intakes.isEmpty()
                ? Map.of()
                : held.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                start -> nearest(intakes, start.getKey()),
                                Collectors.summingLong(Map.Entry::getValue)));
        return intakes.stream()
                .map(intake -> new IntakePlaces(
                        intake.startsOn(),
                        intake.places(),
                        Math.max(0, intake.places() - taken.getOrDefault(intake.startsOn(), 0L))))
                .toList();
    }

    private static LocalDate nearest(List<Intake> intakes, LocalDate day) {
        return intakes.stream()
                .map(Intake::startsOn)
                .min(Comparator.comparingLong(start -> Math.abs(ChronoUnit.DAYS.between(start, day))))
                .orElseThrow();
    }
}
