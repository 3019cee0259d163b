package hiring.application.submission;

import static java.util.stream.Collectors.joining;

import hiring.application.form.Attachment;
import hiring.application.form.CanonicalJson;
import hiring.application.form.FrozenForm;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param documentsOnReceipt how many documents the receipt counts; absent where it was written before it spoke of
     *     any, which are then no part of what is verified
     * @param documentsFound how many there are now
     * @param attachmentsUnchanged whether the documents that staff and candidate are shown are those that the text
     * names
     * @param verified whether all of it agrees
     */
    public record Verification(
            UUID applicationId,
            Instant submittedAt,
            String onReceipt,
            String recomputed,
            boolean formUnchanged,
            @Nullable Integer documentsOnReceipt,
            int documentsFound,
            boolean attachmentsUnchanged,
            boolean verified) {}

    /** Empty where no such application was submitted, or it is not the asking candidate's. */
    @Transactional
    public Optional<Verification> verify(UUID person, boolean anyones, UUID id) {
        Optional<Application> found = anyones ? applications.submitted(id) : applications.ownedBy(person, id);
        return found.flatMap(application -> applications
                .frozen(application.id())
                .map(frozen -> {
                    audit.record("receipt.verified", id);
                    return verify(application, applications.attachmentsHashedAgain(id), frozen.canonical());
                }));
    }

    private static Verification verify(Application application, List<Attachment> attachments, String canonical) {
        Receipt receipt = application.receipt();
        String recomputed = FrozenForm.sha256(canonical);
        // The form's member in the canonical text, between its neighbours in the order of names
        String form = ",\"form\":%s,\"vacancyId\":".formatted(CanonicalJson.of(application.form()));
        boolean formUnchanged = canonical.contains(form);
        Integer counted = receipt.counts().documents();
        // Between the first member and the third
        String documents = counted == null || attachments.isEmpty()
                ? ""
                : attachments.stream().map(CanonicalJson::of).collect(joining(",", "\"attachments\":[", "],"));
        boolean attachmentsUnchanged = (counted == null || counted == attachments.size())
                && canonical.startsWith(
                        "{\"applicationId\":\"%s\",%s\"candidateId\":".formatted(application.id(), documents));
        return new Verification(
                application.id(),
                receipt.submittedAt(),
                receipt.sha256(),
                recomputed,
                formUnchanged,
                counted,
                attachments.size(),
                attachmentsUnchanged,
                formUnchanged && attachmentsUnchanged && recomputed.equals(receipt.sha256()));
    }
}
