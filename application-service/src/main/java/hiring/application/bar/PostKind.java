package hiring.application.bar;

import hiring.application.vacancy.Vacancy;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind of post that a bar is about: vacancies of one organisation and one grade, however the grade is spelled.
 *
 * @param grade without spaces and in capitals, so that "KR 8" and "kr8" are one
 */
record PostKind(String organisation, String grade) {

    /** Empty where the vacancy names no grade: no bar holds there. */
    static Optional<PostKind> of(Vacancy vacancy) {
        return of(vacancy.organisation(), vacancy.grade());
    }

    static Optional<PostKind> of(String organisation, @Nullable String grade) {
        String code = grade == null ? "" : grade.replaceAll("\\s", "").toUpperCase(Locale.UK);
        return code.isEmpty() ? Optional.empty() : Optional.of(new PostKind(organisation, code));
    }
}
