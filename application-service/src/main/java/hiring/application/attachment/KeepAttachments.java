package hiring.application.attachment;

import hiring.application.form.Attachment;
import hiring.application.form.FrozenForm;
import hiring.application.submission.Application;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import hiring.kit.sql.ScalarQuery;
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
import java.util.UUID;
import org.hibernate.Session;

/** Keeps the documents that a candidate adds to a draft, where the vacancy takes any. */
@ApplicationScoped
public class KeepAttachments {

    private static final int MOST = 3;
    private static final int PIECE = 256 * 1024;
    /** A reader may ask for a document in parts: within this time it is one view. */
    private static final Duration ONE_VIEW = Duration.ofMinutes(30);

    private final Applications applications;
    private final Vacancies vacancies;
    private final Session session;
    private final Audit audit;
    private final InstantSource clock;

    KeepAttachments(Applications applications, Vacancies vacancies, Session session, Audit audit, InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a document is not taken. */
    public enum Obstacle {
        NO_SUCH_APPLICATION,
        NOT_TAKEN,
        NOT_A_DRAFT,
        TOO_MANY
    }

    /** Every mistake in a typed name. */
    public static List<FieldError> mistakesIn(String typedName) {
        return DocumentName.mistakes(typedName);
    }

    /** What stands against a document with this name; asked before anything of it is read. */
    @Transactional
    public Optional<Obstacle> obstacle(UUID candidate, UUID id, String typedName) {
        String name = DocumentName.kept(typedName);
        Optional<Application> found = applications.ownedBy(candidate, id);
        if (found.isEmpty()) {
            return Optional.of(Obstacle.NO_SUCH_APPLICATION);
        }
        return obstacle(found.get(), name);
    }

    private Optional<Obstacle> obstacle(Application application, String name) {
        if (!vacancies.findById(application.vacancyId()).terms().attachmentsAccepted()) {
            return Optional.of(Obstacle.NOT_TAKEN);
        }
        if (application.status() != ApplicationStatus.DRAFT) {
            return Optional.of(Obstacle.NOT_A_DRAFT);
        }
        List<Attachment> kept = applications.attachmentsOf(application.id());
        return kept.size() >= MOST
                        && kept.stream().noneMatch(other -> other.name().equals(name))
                ? Optional.of(Obstacle.TOO_MANY)
                : Optional.empty();
    }

    /** Adds the document, or replaces the one of that name. */
    @Transactional
    public Optional<Obstacle> keep(UUID candidate, UUID id, String typedName, byte[] content) {
        String name = DocumentName.kept(typedName);
        Optional<Application> found = applications.holdingOwnedBy(candidate, id);
        if (found.isEmpty()) {
            return Optional.of(Obstacle.NO_SUCH_APPLICATION);
        }
        // Again, under the lock: it may have been submitted while the document was on its way
        Optional<Obstacle> obstacle = obstacle(found.get(), name);
        if (obstacle.isEmpty()) {
            session.createNativeMutationQuery("""
                            insert into attachment (application_id, name, sha256, content, added_at)
                            values (:application, :name, :sha256, :content, :now)
                            on conflict (application_id, name) do update
                            set sha256 = excluded.sha256, content = excluded.content, added_at = excluded.added_at
                            """)
                    .setParameter("application", id)
                    .setParameter("name", name)
                    .setParameter("sha256", FrozenForm.sha256(content))
                    .setParameter("content", content)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            count(id);
            audit.record("attachment.kept", id);
        }
        return obstacle;
    }

    /** Takes the document of that name away; there may be none. */
    @Transactional
    public Optional<Obstacle> remove(UUID candidate, UUID id, String typedName) {
        String name = DocumentName.kept(typedName);
        Optional<Application> found = applications.holdingOwnedBy(candidate, id);
        if (found.isEmpty()) {
            return Optional.of(Obstacle.NO_SUCH_APPLICATION);
        }
        if (found.get().status() != ApplicationStatus.DRAFT) {
            return Optional.of(Obstacle.NOT_A_DRAFT);
        }
        int removed = session.createNativeMutationQuery(
                        "delete from attachment where application_id = :application and name = :name")
                .setParameter("application", id)
                .setParameter("name", name)
                .executeUpdate();
        if (removed > 0) {
            count(id);
            audit.record("attachment.removed", id);
        }
        return Optional.empty();
    }

    // Beside the entity: a document is no change of the form that somebody has on the screen
    private void count(UUID id) {
        session.createNativeMutationQuery("""
                        update application set documents = (select count(*) from attachment where application_id = :id)
                        where id = :id
                        """).setParameter("id", id).executeUpdate();
    }

    /** Those of a candidate's own application; empty where there is no such application. */
    @Transactional
    public Optional<List<Attachment>> own(UUID candidate, UUID id) {
        return applications.ownedBy(candidate, id).map(application -> applications.attachmentsOf(application.id()));
    }

    /** Those of a submitted application, for a recruiter. */
    @Transactional
    public Optional<List<Attachment>> submitted(UUID id) {
        return applications.submitted(id).map(application -> applications.attachmentsOf(application.id()));
    }

    /** A document to be sent. */
    public record Document(UUID applicationId, String name, String sha256, long size) {}

    /** The document of that name among the candidate's own; every playback of its parts is one view. */
    @Transactional
    public Optional<Document> openOwn(UUID candidate, UUID id, String typedName) {
        return applications.ownedBy(candidate, id).flatMap(application -> open(application.id(), typedName));
    }

    /** As {@link #openOwn}, of a submitted application, for a recruiter. */
    @Transactional
    public Optional<Document> openSubmitted(UUID id, String typedName) {
        return applications.submitted(id).flatMap(application -> open(application.id(), typedName));
    }

    private Optional<Document> open(UUID id, String typedName) {
        Optional<Document> found = session.createNativeQuery("""
                        select name, sha256, octet_length(content) from attachment
                        where application_id = :application and name = :name
                        """, Object[].class)
                .setParameter("application", id)
                .setParameter("name", DocumentName.kept(typedName))
                .getResultStream()
                .map(row -> new Document(id, (String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .findFirst();
        found.ifPresent(
                document -> audit.recordOnce("attachment.viewed", id, Map.of("sha256", document.sha256()), ONE_VIEW));
        return found;
    }

    /** Sends a part piece by piece, each read when the one before is gone. */
    public void copy(Document document, long from, long length, OutputStream to) throws IOException {
        for (long sent = 0; sent < length; sent += PIECE) {
            long start = from + sent;
            int size = (int) Math.min(PIECE, length - sent);
            to.write(QuarkusTransaction.joiningExisting()
                    .call(() -> piece(document, start, size))
                    // One that is replaced meanwhile ends the answer early, which its length gives away
                    .orElseThrow(() -> new IOException("The document was replaced while it was sent")));
        }
    }

    private Optional<byte[]> piece(Document document, long from, int size) {
        return ScalarQuery.of(session, """
                        select substring(content from :start for :size) from attachment
                        where application_id = :application and name = :name and sha256 = :sha256
                        """, byte[].class)
                .setParameter("start", Math.toIntExact(from + 1))
                .setParameter("size", size)
                .setParameter("application", document.applicationId())
                .setParameter("name", document.name())
                .setParameter("sha256", document.sha256())
                .getResultStream()
                .findFirst();
    }
}
