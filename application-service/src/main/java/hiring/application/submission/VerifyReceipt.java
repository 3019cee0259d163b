package hiring.application.submission;

import hiring.application.form.CanonicalJson;
import hiring.application.form.FrozenForm;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Says whether what is kept of a submission is still what the receipt names. */
@ApplicationScoped
public class VerifyReceipt {

    private final Applications applications;
    private final Audit audit;

    VerifyReceipt(Applications applications, Audit audit) {
        this.applications = applications;
        this.audit = audit;
    }

    /**
     * What was found.
     *
     * @param onReceipt the hash that the receipt names
     * @param recomputed the hash of the text that is kept, computed now
     * @param formUnchanged whether the form that staff and candidate are shown is the one in that text
     * @param verified whether all of it agrees
     */
    public record Verification(
            UUID applicationId,
            Instant submittedAt,
            String onReceipt,
            String recomputed,
            boolean formUnchanged,
            boolean verified) {}

    /** Empty where no such application was submitted, or it is not the asking candidate's. */
    @Transactional
    public Optional<Verification> verify(UUID person, boolean anyones, UUID id) {
        Optional<Application> found = anyones ? applications.submitted(id) : applications.ownedBy(person, id);
        return found.flatMap(application -> applications
                .frozen(application.id())
                .map(frozen -> {
                    audit.record("receipt.verified", id);
                    return verify(application, frozen.canonical());
                }));
    }

    private static Verification verify(Application application, String canonical) {
        Receipt receipt = application.receipt();
        String recomputed = FrozenForm.sha256(canonical);
        // The form's member in the canonical text, between its neighbours in the order of names
        String form = ",\"form\":%s,\"vacancyId\":".formatted(CanonicalJson.of(application.form()));
        boolean formUnchanged = canonical.contains(form);
        return new Verification(
                application.id(),
                receipt.submittedAt(),
                receipt.sha256(),
                recomputed,
                formUnchanged,
                formUnchanged && recomputed.equals(receipt.sha256()));
    }
}
