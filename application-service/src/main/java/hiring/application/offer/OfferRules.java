package hiring.application.offer;

import hiring.application.vacancy.IntakePlaces;
import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import hiring.kit.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the dates of an offer, all of it at once. */
final class OfferRules {

    private OfferRules() {}

    /** The first instant at which an answer is late: the end of the day on which it may still be given. */
    static Instant lateFrom(LocalDate respondBy, ZoneId zone) {
        return respondBy.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Empty where nothing is wrong.
     *
     * @param programmeStart when the vacancy's starters begin; null where the start is by agreement
     * @param intakes those of the vacancy; where there are any, the start is in one of them
     */
    static List<FieldError> faults(
            OfferTerms terms,
            @Nullable LocalDate programmeStart,
            List<IntakePlaces> intakes,
            LocalDate today,
            WorkingDays workingDays) {
        List<FieldError> faults = new ArrayList<>();
        if (terms.respondBy().isBefore(today)) {
            faults.add(new FieldError(
                    "/respondBy", "in-the-past", "%s has passed".formatted(DateWords.day(terms.respondBy()))));
        }
        if (!workingDays.contain(terms.startsOn())) {
            faults.add(new FieldError(
                    "/startsOn",
                    "not-a-working-day",
                    "%s is not a working day".formatted(DateWords.day(terms.startsOn()))));
        }
        if (!terms.startsOn().isAfter(terms.respondBy())) {
            faults.add(new FieldError(
                    "/startsOn",
                    "before-answer",
                    "%s is not after %s, the last day to answer"
                            .formatted(DateWords.day(terms.startsOn()), DateWords.day(terms.respondBy()))));
        }
        if (!intakes.isEmpty()) {
            faults.addAll(faultsOfIntake(terms.startsOn(), intakes));
        } else if (programmeStart != null && terms.startsOn().isBefore(programmeStart)) {
            faults.add(new FieldError(
                    "/startsOn",
                    "before-programme",
                    "%s is before %s, when the vacancy's starters begin"
                            .formatted(DateWords.day(terms.startsOn()), DateWords.day(programmeStart))));
        }
        return List.copyOf(faults);
    }

    private static List<FieldError> faultsOfIntake(LocalDate startsOn, List<IntakePlaces> intakes) {
        Optional<IntakePlaces> named = intakes.stream()
                .filter(intake -> intake.startsOn().equals(startsOn))
                .findFirst();
        if (named.isEmpty()) {
            return List.of(new FieldError(
                    "/startsOn",
                    "not-an-intake",
                    "No intake starts on %s; they start on %s"
                            .formatted(
                                    DateWords.day(startsOn),
                                    listed(intakes, intake -> DateWords.day(intake.startsOn())))));
        }
        if (named.get().left() > 0) {
            return List.of();
        }
        List<IntakePlaces> free =
                intakes.stream().filter(intake -> intake.left() > 0).toList();
        return List.of(new FieldError(
                "/startsOn",
                "intake-full",
                "No place is left in the intake of %s; %s"
                        .formatted(
                                DateWords.day(startsOn),
                                free.isEmpty()
                                        ? "no intake has one left"
                                        : "places are left on " + listed(free, OfferRules::inWords))));
    }

    private static String listed(List<IntakePlaces> intakes, Function<IntakePlaces, String> words) {
        return intakes.stream().map(words).collect(Collectors.joining(", "));
    }

    private static String inWords(IntakePlaces intake) {
        return "%s (%d)".formatted(DateWords.day(intake.startsOn()), intake.left());
    }
}
