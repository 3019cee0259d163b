package hiring.application.draft;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.dossier.Dossier;
import hiring.application.dossier.ReadApplication;
import hiring.application.form.ApplicationForm;
import hiring.application.submission.PreparedSubmissions;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A candidate saves the form of a draft. */
@ApplicationScoped
public class SaveForm {

    private final Applications applications;
    private final ReadApplication readApplication;
    private final PreparedSubmissions prepared;
    private final Audit audit;
    private final InstantSource clock;

    SaveForm(
            Applications applications,
            ReadApplication readApplication,
            PreparedSubmissions prepared,
            Audit audit,
            InstantSource clock) {
        this.prepared = prepared;
        this.clock = clock;
        this.applications = applications;
        this.readApplication = readApplication;
        this.audit = audit;
    }

    /**
     * Empty when the candidate has no such application.
     *
     * @param expected the version that was read; where it is not one, each part that was ever changed counts as changed
     *     since
     */
    @Transactional
    public Optional<SaveOutcome> save(
            CandidateId candidate, ApplicationId id, ApplicationForm form, ExpectedVersion expected) {
        // Held, so that of two tabs that save at the same moment the second one meets the version of the first
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (!expected.matches(application.version())) {
                return new SaveOutcome.Stale(
                        application.version(),
                        application.changedSince(
                                Math.toIntExact(expected.single().orElse(0))));
            }
            return write(application, form);
        });
    }

    /**
     * Saves one part. Empty when the candidate has no such application.
     *
     * @param form has the part; its other parts are not read
     * @param expected the version that was read; it can be old where this part has not changed since
     */
    @Transactional
    public Optional<SaveOutcome> savePart(
            CandidateId candidate, ApplicationId id, String part, ApplicationForm form, ExpectedVersion expected) {
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            ApplicationForm changed = application.form().withPartOf(form, part);
            boolean changedSince = !expected.matches(application.version())
                    && application.wasChangedSince(expected.single().orElse(0), part);
            // A retry whose first answer was lost finds what it has saved
            if (changedSince && !changed.equals(application.form())) {
                return new SaveOutcome.Stale(application.version(), List.of(part));
            }
            return write(application, changed);
        });
    }

    private SaveOutcome write(Application application, ApplicationForm form) {
        if (application.status() != ApplicationStatus.DRAFT) {
            return new SaveOutcome.NotADraft(application.status());
        }
        application.write(form);
        applications.flush();
        audit.record(ApplicationAction.APPLICATION_SAVED, application.id().value());
        Dossier dossier = readApplication.dossierOf(application);
        // On the last day many candidates submit at once; what they wrote long before is prepared by then
        prepared.prepare(
                dossier, LocalDate.ofInstant(clock.instant(), dossier.vacancy().timeZone()));
        return new SaveOutcome.Saved(dossier);
    }
}
