package hiring.application.attachment;

import hiring.application.form.Attachment;
import hiring.events.id.ApplicationId;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.Session;

/** The documents beside the forms. */
@ApplicationScoped
public class Attachments {

    private final Session session;

    Attachments(Session session) {
        this.session = session;
    }

    /** Those of an application, by name. */
    public List<Attachment> of(ApplicationId application) {
        return list("select name, sha256 from attachment where application_id = :application", application);
    }

    /** As {@link #of}, with the hashes of the contents as they are now. */
    public List<Attachment> hashedAgain(ApplicationId application) {
        return list(
                "select name, encode(sha256(content), 'hex') from attachment where application_id = :application",
                application);
    }

    private List<Attachment> list(String query, ApplicationId application) {
        return session
                // An order that stays when the database's language changes: it is in the receipt's hash
                .createNativeQuery(query + " order by name collate \"C\"", Object[].class)
                .setParameter("application", application.value())
                .getResultList()
                .stream()
                .map(row -> new Attachment((String) row[0], (String) row[1]))
                .toList();
    }

    /** Adds the document, or replaces the one of that name. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(ApplicationId application, String name, byte[] content, Instant now) {
        session.createNativeMutationQuery("""
                        insert into attachment (application_id, name, sha256, content, added_at)
                        values (:application, :name, :sha256, :content, :now)
                        on conflict (application_id, name) do update
                        set sha256 = excluded.sha256, content = excluded.content, added_at = excluded.added_at
                        """)
                .setParameter("application", application.value())
                .setParameter("name", name)
                .setParameter("sha256", DigestUtils.sha256Hex(content))
                .setParameter("content", content)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether there was a document of that name. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean remove(ApplicationId application, String name) {
        return session.createNativeMutationQuery(
                                "delete from attachment where application_id = :application and name = :name")
                        .setParameter("application", application.value())
                        .setParameter("name", name)
                        .executeUpdate()
                > 0;
    }

    int count(ApplicationId application) {
        return Math.toIntExact(ScalarQuery.of(
                        session, "select count(*) from attachment where application_id = :application", Long.class)
                .setParameter("application", application.value())
                .getSingleResult());
    }

    /** A document without its content. */
    Optional<KeepAttachments.Document> find(ApplicationId application, String name) {
        return session.createNativeQuery("""
                        select name, sha256, octet_length(content) from attachment
                        where application_id = :application and name = :name
                        """, Object[].class)
                .setParameter("application", application.value())
                .setParameter("name", name)
                .getResultStream()
                .map(row -> new KeepAttachments.Document(
                        application, (String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .findFirst();
    }

    /** A part of the content; empty where the document was replaced or removed meanwhile. */
    Optional<byte[]> piece(KeepAttachments.Document document, long from, int size) {
        return ScalarQuery.of(session, """
                        select substring(content from :start for :size) from attachment
                        where application_id = :application and name = :name and sha256 = :sha256
                        """, byte[].class)
                .setParameter("start", Math.toIntExact(from + 1))
                .setParameter("size", size)
                .setParameter("application", document.applicationId().value())
                .setParameter("name", document.name())
                .setParameter("sha256", document.sha256())
                .getResultStream()
                .findFirst();
    }

    /** Copies the documents of a withdrawn application to the draft that makes it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void copy(ApplicationId former, ApplicationId draft) {
        session.createNativeMutationQuery("""
                    insert into attachment (application_id, name, sha256, content, added_at)
                    select :draft, name, sha256, content, added_at from attachment where application_id = :former
                    """)
                .setParameter("draft", draft.value())
                .setParameter("former", former.value())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(ApplicationId application) {
        session.createNativeMutationQuery("delete from attachment where application_id = :application")
                .setParameter("application", application.value())
                .executeUpdate();
    }
}
