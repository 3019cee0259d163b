package hiring.notification.letter;

import hiring.notification.vacancy.KnownVacancy;
import org.jspecify.annotations.Nullable;

/**
 * What every letter says of its vacancy, each value fit for the middle of a line.
 *
 * @param contact the address for questions; absent where the vacancy names none
 */
record VacancyWords(
        String title,
        String reference,
        String organisation,
        @Nullable String contact) {

    static VacancyWords of(KnownVacancy vacancy) {
        return new VacancyWords(
                OneLine.of(vacancy.title()),
                OneLine.of(vacancy.reference()),
                OneLine.of(vacancy.organisation()),
                vacancy.contactEmail().map(OneLine::of).orElse(null));
    }
}
