package hiring.application.attachment;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.form.Attachment;
import hiring.application.vacancy.Vacancies;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the documents that a candidate adds to a draft, where the vacancy takes any. */
@ApplicationScoped
public class KeepAttachments {

    private static final int MOST = 3;
    private static final int PIECE = 256 * 1024;
    /** A reader may ask for a document in parts: within this time it is one view. */
    private static final Duration ONE_VIEW = Duration.ofMinutes(30);

    private final Applications applications;
    private final Vacancies vacancies;
    private final Attachments attachments;
    private final Audit audit;
    private final InstantSource clock;

    KeepAttachments(
            Applications applications, Vacancies vacancies, Attachments attachments, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every mistake in a typed name. */
    public static List<FieldError> mistakesIn(String typedName) {
        return DocumentName.mistakes(typedName);
    }

    /** Why a document of this name would not be kept; checked before its content is read. */
    @Transactional
    public Optional<KeepOutcome> refusal(CandidateId candidate, ApplicationId id, String typedName) {
        return applications
                .ownedBy(candidate, id)
                .map(application -> refusal(application, DocumentName.kept(typedName)))
                .orElseGet(() -> Optional.of(new KeepOutcome.NoSuchApplication()));
    }

    private Optional<KeepOutcome> refusal(Application application, String name) {
        if (!vacancies.of(application.vacancyId()).terms().attachmentsAccepted()) {
            return Optional.of(new KeepOutcome.NotTaken());
        }
        if (application.status() != ApplicationStatus.DRAFT) {
            return Optional.of(new KeepOutcome.NotADraft(application.status()));
        }
        List<Attachment> kept = attachments.of(application.id());
        return kept.size() >= MOST
                        && kept.stream().noneMatch(other -> other.name().equals(name))
                ? Optional.of(new KeepOutcome.TooMany(MOST))
                : Optional.empty();
    }

    /** Adds the document, or replaces the one of that name. */
    @Transactional
    public KeepOutcome keep(CandidateId candidate, ApplicationId id, String typedName, byte[] content) {
        String name = DocumentName.kept(typedName);
        return applications
                .holdingOwnedBy(candidate, id)
                // Again, under the lock: the application may have been submitted during the upload
                .map(application -> refusal(application, name).orElseGet(() -> keep(id, name, content)))
                .orElseGet(KeepOutcome.NoSuchApplication::new);
    }

    private KeepOutcome keep(ApplicationId id, String name, byte[] content) {
        attachments.keep(id, name, content, clock.instant());
        count(id);
        audit.record(ApplicationAction.ATTACHMENT_KEPT, id.value());
        return new KeepOutcome.Kept();
    }

    /** Removes the document of that name, if there is one. */
    @Transactional
    public RemoveOutcome remove(CandidateId candidate, ApplicationId id, String typedName) {
        String name = DocumentName.kept(typedName);
        Optional<Application> found = applications.holdingOwnedBy(candidate, id);
        if (found.isEmpty()) {
            return new RemoveOutcome.NoSuchApplication();
        }
        ApplicationStatus status = found.get().status();
        if (status != ApplicationStatus.DRAFT) {
            return new RemoveOutcome.NotADraft(status);
        }
        if (attachments.remove(id, name)) {
            count(id);
            audit.record(ApplicationAction.ATTACHMENT_REMOVED, id.value());
        }
        return new RemoveOutcome.Removed();
    }

    private void count(ApplicationId id) {
        applications.countDocuments(id, attachments.count(id));
    }

    /** Those of a candidate's own application; empty where there is no such application. */
    @Transactional
    public Optional<List<Attachment>> own(CandidateId candidate, ApplicationId id) {
        return applications.ownedBy(candidate, id).map(application -> attachments.of(application.id()));
    }

    /** Those of a submitted application, for a recruiter. */
    @Transactional
    public Optional<List<Attachment>> submitted(ApplicationId id) {
        return applications.submitted(id).map(application -> attachments.of(application.id()));
    }

    /** A document to be sent. */
    public record Document(ApplicationId applicationId, String name, String sha256, long size) {}

    /** The document of that name among the candidate's own; every playback of its parts is one view. */
    @Transactional
    public Optional<Document> openOwn(CandidateId candidate, ApplicationId id, String typedName) {
        return applications.ownedBy(candidate, id).flatMap(application -> open(application.id(), typedName));
    }

    /** As {@link #openOwn}, of a submitted application, for a recruiter. */
    @Transactional
    public Optional<Document> openSubmitted(ApplicationId id, String typedName) {
        return applications.submitted(id).flatMap(application -> open(application.id(), typedName));
    }

    private Optional<Document> open(ApplicationId id, String typedName) {
        Optional<Document> found = attachments.find(id, DocumentName.kept(typedName));
        found.ifPresent(document -> audit.recordOnce(
                ApplicationAction.ATTACHMENT_VIEWED, id.value(), Map.of("sha256", document.sha256()), ONE_VIEW));
        return found;
    }

    /** Sends a part in pieces; each is read after the one before was sent. */
    public void copy(Document document, long from, long length, OutputStream to) throws IOException {
        for (long sent = 0; sent < length; sent += PIECE) {
            long start = from + sent;
            int size = (int) Math.min(PIECE, length - sent);
            to.write(QuarkusTransaction.joiningExisting()
                    .call(() -> attachments.piece(document, start, size))
                    // One that is replaced meanwhile ends the answer early, which its length gives away
                    .orElseThrow(() -> new IOException("The document was replaced while it was sent")));
        }
    }
}
