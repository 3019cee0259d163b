package hiring.application.assisted;

import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.candidate.ChangeContact;
import hiring.application.draft.SaveForm;
import hiring.application.draft.StartApplication;
import hiring.application.draft.StartOutcome;
import hiring.application.submission.SubmissionOutcome;
import hiring.application.submission.SubmitApplication;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member of staff hands in an application for a candidate who cannot do so online: the same form, the same checks and
 * the same closing instant as for other candidates, and a record of who typed it. See decision 0029.
 */
@ApplicationScoped
public class EnterForCandidate {

    private final AssistedCandidates candidates;
    private final ChangeContact changeContact;
    private final StartApplication startApplication;
    private final SaveForm saveForm;
    private final SubmitApplication submitApplication;
    private final Applications applications;
    private final Audit audit;

    EnterForCandidate(
            AssistedCandidates candidates,
            ChangeContact changeContact,
            StartApplication startApplication,
            SaveForm saveForm,
            SubmitApplication submitApplication,
            Applications applications,
            Audit audit) {
        this.candidates = candidates;
        this.changeContact = changeContact;
        this.startApplication = startApplication;
        this.saveForm = saveForm;
        this.submitApplication = submitApplication;
        this.applications = applications;
        this.audit = audit;
    }

    /** The caller's transaction is rolled back for every outcome but {@link AssistedOutcome.Submitted}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssistedOutcome enter(StaffId recruiter, VacancyId vacancy, AssistedEntry entry) {
        CandidateId named = entry.candidate();
        if (named != null && !candidates.has(named)) {
            return new AssistedOutcome.NoSuchCandidate();
        }
        CandidateId candidate = named == null ? candidates.add() : named;
        changeContact.recordUnpublished(candidate.value(), entry.contact());
        return switch (startApplication.startFor(candidate, vacancy, entry.channel(), recruiter)) {
            case StartOutcome.Started started ->
                submit(candidate, started.application().id(), vacancy, entry);
            case StartOutcome.NoSuchVacancy none -> new AssistedOutcome.NoSuchVacancy();
            case StartOutcome.NotOpenYet(var opensAt) -> new AssistedOutcome.NotOpenYet(opensAt);
            case StartOutcome.VacancyWithdrawn() -> new AssistedOutcome.VacancyWithdrawn();
            case StartOutcome.Closed(var closesAt) -> new AssistedOutcome.Closed(closesAt);
            case StartOutcome.NotAsked asked -> throw new IllegalStateException("Staff answer in the form: " + asked);
            case StartOutcome.AlreadyApplied(var id) -> new AssistedOutcome.AlreadyApplied(id);
        };
    }

    private AssistedOutcome submit(CandidateId candidate, ApplicationId id, VacancyId vacancy, AssistedEntry entry) {
        if (saveForm.save(candidate, id, entry.form(), ExpectedVersion.ANY).isEmpty()) {
            throw new IllegalStateException("A draft of a moment ago is gone: " + id);
        }
        return switch (submitApplication.submit(candidate, id).orElseThrow()) {
            case SubmissionOutcome.Submitted(var receipt) -> {
                Likeness likeness = Likeness.of(applications.submitted(id).orElseThrow());
                List<UUID> alike = alike(id, vacancy, likeness, entry.differentFrom());
                if (!alike.isEmpty()) {
                    yield new AssistedOutcome.LikelyDuplicate(alike);
                }
                changeContact.publishOfPaper(candidate.value(), entry.contact());
                audit.record(
                        ApplicationAction.APPLICATION_ENTERED_FOR_CANDIDATE,
                        id.value(),
                        Map.of("channel", entry.channel().name()));
                yield new AssistedOutcome.Submitted(receipt, likeness);
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

    // Online applications too: a candidate who applies online and on paper has one application
    private List<UUID> alike(ApplicationId own, VacancyId vacancy, Likeness likeness, List<UUID> differentFrom) {
        return applications.submittedUnder(vacancy, likeness.name()).stream()
                .filter(other -> !other.id().equals(own))
                .filter(other -> likeness.mayBe(Likeness.of(other)))
                .map(other -> other.id().value())
                .filter(other -> !differentFrom.contains(other))
                .toList();
    }
}
