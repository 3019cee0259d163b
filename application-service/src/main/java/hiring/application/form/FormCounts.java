package hiring.application.form;

import org.jspecify.annotations.Nullable;

/**
 * How much of each a form holds, for a receipt that the applicant can compare with what they wrote.
 *
 * @param documents beside the form; absent where the receipt was written before it spoke of documents
 */
public record FormCounts(
        int historyEntries,
        int gapExplanations,
        int qualifications,
        int criteriaAddressed,
        int declarations,
        int referees,
        int statementWords,
        @Nullable Integer documents) {

    public static FormCounts of(ApplicationForm form, @Nullable Integer documents) {
        return new FormCounts(
                form.history().size(),
                form.gapExplanations().size(),
                form.qualifications().size(),
                form.evidence().size(),
                form.declarations().size(),
                form.referees().size(),
                WordCount.in(form.supportingStatement()),
                documents);
    }
}
