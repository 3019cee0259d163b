package hiring.application.form;

/** How much of each a form holds, for a receipt that the applicant can compare with what they wrote. */
public record FormCounts(
        int historyEntries,
        int gapExplanations,
        int qualifications,
        int criteriaAddressed,
        int declarations,
        int referees,
        int statementWords) {

    public static FormCounts of(ApplicationForm form) {
        return new FormCounts(
                form.history().size(),
                form.gapExplanations().size(),
                form.qualifications().size(),
                form.evidence().size(),
                form.declarations().size(),
                form.referees().size(),
                Words.in(form.supportingStatement()));
    }
}
