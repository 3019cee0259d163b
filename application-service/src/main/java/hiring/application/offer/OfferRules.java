package hiring.application.offer;

import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import hiring.kit.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
     */
    static List<FieldError> faults(
            OfferTerms terms, @Nullable LocalDate programmeStart, LocalDate today, WorkingDays workingDays) {
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
        if (programmeStart != null && terms.startsOn().isBefore(programmeStart)) {
            faults.add(new FieldError(
                    "/startsOn",
                    "before-programme",
                    "%s is before %s, when the vacancy's starters begin"
                            .formatted(DateWords.day(terms.startsOn()), DateWords.day(programmeStart))));
        }
        return List.copyOf(faults);
    }
}
