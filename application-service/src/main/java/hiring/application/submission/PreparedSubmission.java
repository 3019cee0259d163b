package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.application.Screening;
import hiring.application.application.Submission;
import hiring.application.application.Timeliness;
import hiring.application.bar.MetBar;
import hiring.application.candidate.Contact;
import hiring.application.eligibility.EligibilityCheck;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Attachment;
import hiring.application.form.Checklist;
import hiring.application.form.FrozenForm;
import hiring.application.screening.ScreeningRule;
import hiring.application.vacancy.Vacancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
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
        Screening screening,
        @Nullable Contact contact) {

    /**
     * Made from the form and what else is known today.
     *
     * @param bar that the candidate meets
     */
    static PreparedSubmission of(
            Application application,
            List<Attachment> attachments,
            Vacancy vacancy,
            @Nullable Contact contact,
            String privacyNoticeVersion,
            LocalDate today,
            Optional<MetBar> bar) {
        var form = application.form();
        var frozen = new FrozenForm(
                application.id().value(),
                attachments,
                application.candidateId().value(),
                vacancy.id().value(),
                vacancy.packVersion(),
                vacancy.reference(),
                vacancy.revision(),
                vacancy.terms().criteria(),
                form);
        String canonical = CanonicalJson.of(frozen);
        List<Finding> findings = findings(vacancy, form, bar);
        return new PreparedSubmission(
                Checklist.of(form, vacancy.terms(), contact != null, privacyNoticeVersion, today),
                vacancy.reference(),
                canonical,
                DigestUtils.sha256Hex(canonical),
                new Screening(
                        vacancy.terms().guaranteedInterview() && form.asksForGuaranteedInterview(),
                        !form.adjustments().isEmpty(),
                        findings,
                        Proposal.of(findings)),
                contact);
    }

    /** What the rules of the vacancy say of a form, in their order. */
    static List<Finding> findings(Vacancy vacancy, ApplicationForm form, Optional<MetBar> bar) {
        return Stream.of(
                        ScreeningRule.findings(vacancy.terms().screeningOrNone(), form).stream(),
                        EligibilityCheck.check(vacancy.terms().eligibility(), form.qualifications()).stream(),
                        bar.map(MetBar::finding).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The submission at an instant that is in time. */
    Submission at(Instant now, Timeliness taken, @Nullable Integer packVersion) {
        Contact kept = Objects.requireNonNull(contact, "the checklist was complete without a contact");
        return new Submission(
                now, taken, vacancyReference, sha256, kept.name(), kept.email(), kept.telephone(), packVersion);
    }
}
