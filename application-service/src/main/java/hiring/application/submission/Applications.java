package hiring.application.submission;

import hiring.application.form.Attachment;
import hiring.kit.conflict.VacancyFinder;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The applications. Each question has an index of its own (see V2__applications.sql). */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    /** Someone else's application is reported as absent, so that ids cannot be probed. */
    public Optional<Application> ownedBy(UUID candidate, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidate).firstResultOptional();
    }

    /** As {@link #ownedBy}, and nobody else changes it before this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Application> holdingOwnedBy(UUID candidate, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidate)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A draft is its author's alone: staff do not see it, and are told it is not there. */
    public Optional<Application> submitted(UUID id) {
        return find("id = ?1 and submittedAt is not null", id).firstResultOptional();
    }

    /** As {@link #submitted}, and nobody else changes it before this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Application> holdingSubmitted(UUID id) {
        return find("id = ?1 and submittedAt is not null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The vacancy of an application, read without loading the application, which is locked after its vacancy. */
    Optional<UUID> vacancyOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.vacancyId from Application a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<VacancyFinder.Concern> concernOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.vacancyId, a.candidateId from Application a where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new VacancyFinder.Concern((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** Nobody else changes it before this transaction ends. */
    Optional<Application> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Those of the applications that are the vacancy's; in one order everywhere, so that two bulks do not lock each
     * other out.
     */
    List<Application> holdingAllOf(UUID vacancy, Collection<UUID> ids) {
        return find("vacancyId = ?1 and id in ?2 order by id", vacancy, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void keep(DeadlineExtension extension) {
        getEntityManager().persist(extension);
        getEntityManager()
                .createNativeQuery(
                        "update application set extended_until = greatest(extended_until, :until) where id = :id")
                .setParameter("until", extension.until())
                .setParameter("id", extension.applicationId())
                .executeUpdate();
    }

    List<DeadlineExtension> extensionsOf(UUID application) {
        return getEntityManager()
                .createQuery(
                        "from DeadlineExtension e where e.applicationId = :id order by e.grantedAt, e.id",
                        DeadlineExtension.class)
                .setParameter("id", application)
                .setMaxResults(100)
                .getResultList();
    }

    /** Whether somebody who was given longer can still submit. */
    public boolean isAwaited(UUID vacancy, Instant now) {
        return count("vacancyId = ?1 and status = 'DRAFT' and extendedUntil > ?2", vacancy, now) > 0;
    }

    /** An application that a change of its vacancy matters to. */
    public record Standing(UUID id, UUID candidateId, ApplicationStatus status) {}

    /**
     * A page of the drafts, and of the submitted applications about which no final decision is known, in the order of
     * their ids. They do not change before this transaction ends.
     *
     * @param begunBy those that were begun later are left out; null for all
     * @param after the id where the page before ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> holdingStandingIn(UUID vacancy, @Nullable Instant begunBy, UUID after, int limit) {
        // Counted, not "not exists", which would be joined by reading all facts of all vacancies
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                    select a.id, a.candidate_id, a.status from application a
                    where a.vacancy_id = :vacancy and a.id > :after
                        and a.started_at <= coalesce(cast(:begunBy as timestamptz), 'infinity')
                        and (a.status = 'DRAFT' or (a.status = 'SUBMITTED' and a.eligibility <> 'INELIGIBLE'
                            and (select count(*) from stage_facts s
                                where s.application_id = a.id and s.progressed = false) = 0
                            and (select count(*) from selection_result r
                                where r.application_id = a.id and r.outcome = 'UNSUCCESSFUL') = 0))
                    order by a.id limit :limit for no key update of a
                    """, Object[].class)
                .setParameter("vacancy", vacancy)
                .setParameter("after", after)
                .setParameter("begunBy", begunBy)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Standing((UUID) row[0], (UUID) row[1], ApplicationStatus.valueOf((String) row[2])))
                .toList();
    }

    /** How many came how, of those that were submitted after the closing. */
    public long countTaken(UUID vacancy, Timeliness timeliness) {
        return count("vacancyId = ?1 and taken <> 'BEFORE_CLOSING' and taken = ?2", vacancy, timeliness);
    }

    /**
     * The vacancy of a submitted application, read without loading the application, which is locked after its
     * vacancy.
     */
    public Optional<UUID> vacancyOfSubmitted(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select a.vacancyId from Application a where a.id = :id and a.submittedAt is not null",
                        UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All that the candidate has handed in. */
    List<Application> submittedBy(UUID candidate) {
        return list("candidateId = ?1 and submittedAt is not null order by id", candidate);
    }

    /** Those handed in to a vacancy under a name. */
    public List<Application> submittedUnder(UUID vacancy, String nameKey) {
        return list("vacancyId = ?1 and nameKey = ?2 and submittedAt is not null order by id", vacancy, nameKey);
    }

    /** Newest first. */
    List<Application> ofCandidate(UUID candidate, @Nullable UUID before, int limit) {
        return before == null
                ? find("candidateId = ?1 order by id desc", candidate)
                        .page(0, limit)
                        .list()
                : find("candidateId = ?1 and id < ?2 order by id desc", candidate, before)
                        .page(0, limit)
                        .list();
    }

    /** Those of the applications that were submitted to the vacancy. */
    public List<Application> submittedOf(UUID vacancy, Collection<UUID> ids) {
        return list("vacancyId = ?1 and id in ?2 and submittedAt is not null", vacancy, ids);
    }

    /** Those with adjustments to be arranged that are still in. */
    public List<Application> askingForAdjustments(UUID vacancy, @Nullable UUID after, int limit) {
        String query = "vacancyId = :vacancy and adjustmentsAsked = true and status = :status";
        Map<String, Object> values = new HashMap<>(Map.of("vacancy", vacancy, "status", ApplicationStatus.SUBMITTED));
        if (after != null) {
            query += " and id > :after";
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, limit).list();
    }

    /** Everybody who has ever submitted, those who have withdrawn since included; who has applied again counts once. */
    public int countSubmitted(UUID vacancy) {
        // As the index has it; a draft is what was never submitted
        return Math.toIntExact(
                count("vacancyId = ?1 and status in ('SUBMITTED', 'WITHDRAWN') and superseded = false", vacancy));
    }

    /** How many applications of a vacancy there are by status and eligibility. */
    public List<Tally> tally(UUID vacancy) {
        return getEntityManager()
                .createQuery("""
                    select new hiring.application.submission.Tally(a.status, a.eligibility, count(a))
                    from Application a where a.vacancyId = :vacancy and a.superseded = false
                    group by a.status, a.eligibility
                    """, Tally.class)
                .setParameter("vacancy", vacancy)
                .getResultList();
    }

    /** The documents beside a form, by name. */
    public List<Attachment> attachmentsOf(UUID application) {
        return attachments("select name, sha256 from attachment where application_id = :application", application);
    }

    /** As {@link #attachmentsOf}, with the hashes of the contents as they are now. */
    List<Attachment> attachmentsHashedAgain(UUID application) {
        return attachments(
                "select name, encode(sha256(content), 'hex') from attachment where application_id = :application",
                application);
    }

    private List<Attachment> attachments(String query, UUID application) {
        return getEntityManager()
                .unwrap(Session.class)
                // An order that stays when the database's language changes: it is in the receipt's hash
                .createNativeQuery(query + " order by name collate \"C\"", Object[].class)
                .setParameter("application", application)
                .getResultList()
                .stream()
                .map(row -> new Attachment((String) row[0], (String) row[1]))
                .toList();
    }

    // One statement: of two requests at the same moment one makes the draft, and the other finds it
    boolean startIfFirst(Application draft) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into application (id, version, candidate_id, vacancy_id, status, form, started_at,
                                guaranteed_interview, findings, channel, entered_by)
                            values (:id, 0, :candidate, :vacancy, 'DRAFT', '{}', :now, false, '[]', :channel,
                                cast(:enteredBy as uuid))
                            on conflict (candidate_id, vacancy_id) where status <> 'WITHDRAWN' do nothing
                            """)
                        .setParameter("id", draft.id())
                        .setParameter("candidate", draft.candidateId())
                        .setParameter("vacancy", draft.vacancyId())
                        .setParameter("now", draft.startedAt())
                        .setParameter("channel", draft.channel().name())
                        .setParameter("enteredBy", Objects.toString(draft.enteredBy(), null))
                        .executeUpdate()
                == 1;
    }

    /** The one that is not withdrawn. */
    UUID idOf(UUID candidate, UUID vacancy) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.candidateId = :candidate and a.vacancyId = :vacancy"
                                + " and a.status <> WITHDRAWN",
                        UUID.class)
                .setParameter("candidate", candidate)
                .setParameter("vacancy", vacancy)
                .getSingleResult();
    }

    /** Whether the candidate has an application to the vacancy that is not withdrawn. */
    public boolean isStanding(UUID candidate, UUID vacancy) {
        return count("candidateId = ?1 and vacancyId = ?2 and status <> 'WITHDRAWN'", candidate, vacancy) > 0;
    }

    /** The application that the candidate has withdrawn last. */
    Optional<UUID> withdrawnBy(UUID candidate, UUID vacancy) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.candidateId = :candidate and a.vacancyId = :vacancy"
                                + " and a.status = WITHDRAWN order by a.withdrawnAt desc, a.id desc",
                        UUID.class)
                .setParameter("candidate", candidate)
                .setParameter("vacancy", vacancy)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Begins the draft with what the withdrawn application says. */
    void takeOver(UUID draft, UUID former) {
        getEntityManager()
                .createNativeQuery("""
                    update application a
                    set renews = f.id, form = f.form, family_name = f.family_name, given_names = f.given_names,
                        name_key = f.name_key, documents = f.documents
                    from application f where a.id = :draft and f.id = :former
                    """)
                .setParameter("draft", draft)
                .setParameter("former", former)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                    insert into attachment (application_id, name, sha256, content, added_at)
                    select :draft, name, sha256, content, added_at from attachment where application_id = :former
                    """)
                .setParameter("draft", draft)
                .setParameter("former", former)
                .executeUpdate();
    }

    /**
     * One person is counted once: those that this candidate has withdrawn count no longer beside the one just
     * submitted.
     */
    void supersede(Application submitted) {
        getEntityManager()
                .createNativeQuery("""
                    update application set superseded = true
                    where candidate_id = :candidate and vacancy_id = :vacancy and status = 'WITHDRAWN' and id <> :id
                    """)
                .setParameter("candidate", submitted.candidateId())
                .setParameter("vacancy", submitted.vacancyId())
                .setParameter("id", submitted.id())
                .executeUpdate();
    }

    /** Deletes a draft with everything that belongs to it. */
    void discard(Application draft) {
        for (String table : List.of("attachment", "later_answer", "deadline_extension", "prepared_submission")) {
            getEntityManager()
                    .createNativeQuery("delete from %s where application_id = :id".formatted(table))
                    .setParameter("id", draft.id())
                    .executeUpdate();
        }
        delete(draft);
    }

    /** When the candidate was last given longer. */
    public Optional<Instant> lastExtensionOf(UUID application) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(e.grantedAt) from DeadlineExtension e where e.applicationId = :id", Instant.class)
                .setParameter("id", application)
                .getSingleResult());
    }

    void freeze(SubmittedForm form) {
        getEntityManager().persist(form);
    }

    Optional<SubmittedForm> frozen(UUID id) {
        return Optional.ofNullable(getEntityManager().find(SubmittedForm.class, id));
    }
}
