package hiring.application.submission;

import static java.util.stream.Collectors.joining;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.attachment.Attachments;
import hiring.application.audit.ApplicationAction;
import hiring.application.form.Attachment;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Says whether what is kept of a submission is still what the receipt names. */
@ApplicationScoped
public class VerifyReceipt {

    private final Applications applications;
    private final SubmittedForms forms;
    private final Attachments attachments;
    private final Audit audit;

    VerifyReceipt(Applications applications, SubmittedForms forms, Attachments attachments, Audit audit) {
        this.forms = forms;
        this.attachments = attachments;
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

    /** For an auditor; empty where no such application was submitted. */
    @Transactional
    public Optional<Verification> verify(ApplicationId id) {
        return applications.submitted(id).flatMap(this::verify);
    }

    /** For the candidate; empty where they have submitted no such application. */
    @Transactional
    public Optional<Verification> verifyOwn(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).flatMap(this::verify);
    }

    private Optional<Verification> verify(Application application) {
        ApplicationId id = application.id();
        return forms.textOf(id).map(canonical -> {
            audit.record(ApplicationAction.RECEIPT_VERIFIED, id.value());
            return verify(application, attachments.hashedAgain(id), canonical);
        });
    }

    private static Verification verify(Application application, List<Attachment> found, String canonical) {
        Receipt receipt = Receipt.of(application);
        String recomputed = DigestUtils.sha256Hex(canonical);
        // The form's member in the canonical text, between its neighbours in the order of names
        String form = ",\"form\":%s,\"vacancyId\":".formatted(CanonicalJson.of(application.form()));
        boolean formUnchanged = canonical.contains(form);
        Integer counted = receipt.counts().documents();
        // Between the first member and the third
        String documents = counted == null || found.isEmpty()
                ? ""
                : found.stream().map(CanonicalJson::of).collect(joining(",", "\"attachments\":[", "],"));
        boolean attachmentsUnchanged = (counted == null || counted == found.size())
                && canonical.startsWith(
                        "{\"applicationId\":\"%s\",%s\"candidateId\":".formatted(application.id(), documents));
        return new Verification(
                application.id().value(),
                receipt.submittedAt(),
                receipt.sha256(),
                recomputed,
                formUnchanged,
                counted,
                found.size(),
                attachmentsUnchanged,
                formUnchanged && attachmentsUnchanged && recomputed.equals(receipt.sha256()));
    }
}
