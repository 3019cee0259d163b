package hiring.application.submission;

import hiring.application.form.ApplicationForm;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A candidate saves what they have written so far. */
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
     * @param isExpected whether the version that would be replaced is the one that was read
     * @param read the version that was read; null where it is not known, which names every part that was ever changed
     */
    @Transactional
    public Optional<SaveOutcome> save(
            UUID candidate, UUID id, ApplicationForm form, IntPredicate isExpected, @Nullable Integer read) {
        // Held, so that of two tabs that save at the same moment the second one meets the version of the first
        return applications.holdingOwnedBy(candidate, id).map(application -> {
            if (!isExpected.test(application.version())) {
                return new SaveOutcome.Stale(application.version(), application.changedSince(read == null ? 0 : read));
            }
            if (!application.write(form)) {
                return new SaveOutcome.NotADraft(application.status());
            }
            applications.flush();
            audit.record("application.saved", id);
            Dossier dossier = readApplication.dossierOf(application);
            prepare(dossier);
            return new SaveOutcome.Saved(dossier);
        });
    }

    // On the last day many submit at once, what they have written and read long before
    private void prepare(Dossier dossier) {
        Application application = dossier.application();
        if (dossier.checklist().complete() && application.canBePrepared()) {
            prepared.keep(
                    dossier,
                    LocalDate.ofInstant(clock.instant(), dossier.vacancy().timeZone()));
        } else {
            prepared.forget(application.id());
        }
    }
}
