package hiring.application.assisted;

import hiring.application.candidate.ChangeContact;
import hiring.application.candidate.Contact;
import hiring.application.form.ApplicationForm;
import hiring.application.submission.Channel;
import hiring.application.submission.SaveForm;
import hiring.application.submission.StartApplication;
import hiring.application.submission.StartOutcome;
import hiring.application.submission.SubmissionOutcome;
import hiring.application.submission.SubmitApplication;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * A member of staff hands in an application for somebody who cannot do so online: the same form, the same checks and the same closing
 * instant as for everybody else, and a record of who typed it.
 */
@ApplicationScoped
public class EnterForCandidate {

    private final AssistedCandidates candidates;
    private final ChangeContact changeContact;
    private final StartApplication startApplication;
    private final SaveForm saveForm;
    private final SubmitApplication submitApplication;
    private final Audit audit;

    EnterForCandidate(
            AssistedCandidates candidates,
            ChangeContact changeContact,
            StartApplication startApplication,
            SaveForm saveForm,
            SubmitApplication submitApplication,
            Audit audit) {
        this.candidates = candidates;
        this.changeContact = changeContact;
        this.startApplication = startApplication;
        this.saveForm = saveForm;
        this.submitApplication = submitApplication;
        this.audit = audit;
    }

    /** The caller's transaction is rolled back for every outcome but {@link AssistedOutcome.Submitted}: half an application is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssistedOutcome enter(UUID recruiter, UUID vacancy, Contact contact, ApplicationForm form, Channel channel) {
        UUID candidate = candidates.withAddress(contact.email());
        changeContact.change(candidate, contact);
        return switch (startApplication.start(candidate, vacancy, channel, recruiter)) {
            case StartOutcome.Started started ->
                submit(candidate, started.application().id(), form, channel);
            case StartOutcome.NoSuchVacancy none -> new AssistedOutcome.NoSuchVacancy();
            case StartOutcome.NotOpenYet(var opensAt) -> new AssistedOutcome.NotOpenYet(opensAt);
            case StartOutcome.VacancyWithdrawn() -> new AssistedOutcome.VacancyWithdrawn();
            case StartOutcome.Closed(var closesAt) -> new AssistedOutcome.Closed(closesAt);
            case StartOutcome.AlreadyApplied(var id) -> new AssistedOutcome.AlreadyApplied(id);
        };
    }

    private AssistedOutcome submit(UUID candidate, UUID id, ApplicationForm form, Channel channel) {
        if (saveForm.save(candidate, id, form, version -> true, null).isEmpty()) {
            throw new IllegalStateException("A draft of a moment ago is gone: " + id);
        }
        return switch (submitApplication.submit(candidate, id).orElseThrow()) {
            case SubmissionOutcome.Submitted(var receipt) -> {
                audit.record("application.entered-for-candidate", id, Map.of("channel", channel.name()));
                yield new AssistedOutcome.Submitted(receipt);
            }
            case SubmissionOutcome.VacancyWithdrawn() -> new AssistedOutcome.VacancyWithdrawn();
            case SubmissionOutcome.Closed(var closesAt) -> new AssistedOutcome.Closed(closesAt);
            case SubmissionOutcome.Incomplete(var checklist) -> new AssistedOutcome.Incomplete(checklist);
            case SubmissionOutcome.AlreadySubmitted repeated ->
                throw new IllegalStateException("A draft of a moment ago is submitted: " + id);
            case SubmissionOutcome.Withdrawn withdrawn ->
                throw new IllegalStateException("A draft of a moment ago is withdrawn: " + id);
        };
    }
}
