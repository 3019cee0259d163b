package hiring.application.bar;

import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Verdict;
import hiring.application.form.Checklist.Warning;
import hiring.kit.time.DateWords;
import java.time.LocalDate;
import java.util.List;

/**
 * A bar that an application meets. The candidate may apply nevertheless, and a person decides (decision 0027).
 *
 * @param vacancyReference of the vacancy whose session was missed
 * @param until the first day on which the candidate can apply again
 */
public record MetBar(String vacancyReference, String vacancyTitle, String stageName, LocalDate until) {

    /** For the candidate, before the application is submitted. */
    public Warning warning() {
        return new Warning(
                Finding.BARRED,
                ("You did not come to a session for another vacancy: %s, %s (%s). You can apply for posts of this kind"
                                + " again from %s. If you submit this application before, a person decides whether it"
                                + " is accepted.")
                        .formatted(stageName, vacancyTitle, vacancyReference, DateWords.day(until)));
    }

    /** For the recruiter who decides. */
    public Finding finding() {
        return new Finding(
                Finding.BARRED,
                "Not barred after a missed session (barred until %s)".formatted(DateWords.day(until)),
                Verdict.NEEDS_DECISION,
                List.of(),
                List.of(),
                ("The applicant stayed away from a session of the stage \"%s\" of vacancy %s and is barred until %s, so"
                                + " a person has to decide.")
                        .formatted(stageName, vacancyReference, DateWords.day(until)));
    }
}
