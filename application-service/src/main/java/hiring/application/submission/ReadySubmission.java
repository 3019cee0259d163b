package hiring.application.submission;

import hiring.application.eligibility.Proposal;
import hiring.application.form.FormCounts;
import hiring.events.StageAdjustment;
import java.time.LocalDate;
import java.util.List;

/**
 * What was prepared for a complete draft, as far as the submission has to know; the form's text stays where it is
 * stored.
 *
 * @param on the day in the vacancy's time zone: the checklist looks at dates
 */
record ReadySubmission(
        int rules,
        int vacancyVersion,
        String privacyNotice,
        LocalDate on,
        String sha256,
        boolean guaranteedInterview,
        Proposal proposal,
        List<StageAdjustment> adjustments,
        List<Integer> counts) {

    /** To be raised with every change of what a complete form is, how it is written, or how eligibility is proposed. */
    static final int RULES = 2;

    boolean countsFor(int vacancyVersionNow, String privacyNoticeNow, LocalDate today) {
        return rules == RULES
                && vacancyVersion == vacancyVersionNow
                && privacyNotice.equals(privacyNoticeNow)
                && on.equals(today);
    }

    FormCounts formCounts() {
        return new FormCounts(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                0);
    }

    static Integer[] numbersOf(FormCounts counts) {
        return new Integer[] {
            counts.historyEntries(),
            counts.gapExplanations(),
            counts.qualifications(),
            counts.criteriaAddressed(),
            counts.declarations(),
            counts.referees(),
            counts.statementWords()
        };
    }
}
