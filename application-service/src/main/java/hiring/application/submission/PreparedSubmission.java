package hiring.application.submission;

import hiring.application.candidate.Contact;
import hiring.application.eligibility.EligibilityCheck;
import hiring.application.eligibility.Finding;
import hiring.application.form.Attachment;
import hiring.application.form.Checklist;
import hiring.application.form.FrozenForm;
import hiring.application.vacancy.Vacancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a submission needs and that takes time, made before the clock is read for the last time.
 *
 * @param canonical the form as it is frozen
 * @param contact as it is now, which the application keeps; null makes the checklist incomplete
 */
record PreparedSubmission(
        Checklist checklist,
        String vacancyReference,
        String canonical,
        String sha256,
        boolean guaranteedInterview,
        List<Finding> findings,
        @Nullable Contact contact) {

    static PreparedSubmission of(
            Application application,
            List<Attachment> attachments,
            Vacancy vacancy,
            @Nullable Contact contact,
            String privacyNoticeVersion,
            LocalDate today) {
        var form = application.form();
        var frozen = new FrozenForm(
                application.id(),
                attachments,
                application.candidateId(),
                vacancy.id(),
                vacancy.packVersion(),
                vacancy.reference(),
                vacancy.revision(),
                vacancy.terms().criteria(),
                form);
        String canonical = frozen.canonical();
        return new PreparedSubmission(
                Checklist.of(form, vacancy.terms(), contact != null, privacyNoticeVersion, today),
                vacancy.reference(),
                canonical,
                FrozenForm.sha256(canonical),
                vacancy.terms().guaranteedInterview() && form.asksForGuaranteedInterview(),
                EligibilityCheck.check(vacancy.terms().eligibility(), form.qualifications()),
                contact);
    }
}
