package hiring.application.application;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The applications. Each query has its own index (see V2__applications.sql). */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    /** An application of another candidate is reported as absent, so that ids cannot be probed. */
    public Optional<Application> ownedBy(CandidateId candidate, ApplicationId id) {
        return find("id = ?1 and candidateId = ?2", id.value(), candidate.value())
                .firstResultOptional();
    }

    /** As {@link #ownedBy}, and no other transaction changes it before this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Application> holdingOwnedBy(CandidateId candidate, ApplicationId id) {
        return find("id = ?1 and candidateId = ?2", id.value(), candidate.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A submitted application, for staff; to them a draft is absent. */
    public Optional<Application> submitted(ApplicationId id) {
        return find("id = ?1 and submission.submittedAt is not null", id.value())
                .firstResultOptional();
    }

    /** As {@link #submitted}, and no other transaction changes it before this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Application> holdingSubmitted(ApplicationId id) {
        return find("id = ?1 and submission.submittedAt is not null", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The vacancy of an application, read without loading the application, which is locked after its vacancy. */
    public Optional<VacancyId> vacancyOf(ApplicationId id) {
        return getEntityManager()
                .createQuery("select a.vacancyId from Application a where a.id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(VacancyId::new)
                .findFirst();
    }

    Optional<VacancyFinder.Concern> concernOf(ApplicationId id) {
        return getEntityManager()
                .createQuery("select a.vacancyId, a.candidateId from Application a where a.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new VacancyFinder.Concern((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** No other transaction changes it before this one ends. */
    public Optional<Application> holding(ApplicationId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Those of the applications that are the vacancy's; in one order everywhere, so that two bulks do not lock each
     * other out.
     */
    public List<Application> holdingAllOf(VacancyId vacancy, Collection<UUID> ids) {
        return find("vacancyId = ?1 and id in ?2 order by id", vacancy.value(), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * All applications of these candidates, drafts too; in one order, so that two such transactions do not lock each
     * other out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Application> holdingAllBy(Collection<UUID> candidates) {
        return find("candidateId in ?1 order by id", candidates)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Gives a candidate longer, beside the entity; see {@link Application#extendedUntil}. */
    public void extend(ApplicationId id, Instant until) {
        getEntityManager()
                .createNativeQuery(
                        "update application set extended_until = greatest(extended_until, :until) where id = :id")
                .setParameter("until", until)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** The vacancies in which a candidate who was given longer can still submit. */
    @Transactional
    public Set<UUID> vacanciesAwaiting(Instant now) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct a.vacancyId from Application a where a.status = DRAFT and "
                                + "a.extendedUntil > :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** Whether a candidate who was given longer can still submit. */
    public boolean isAwaited(VacancyId vacancy, Instant now) {
        return count("vacancyId = ?1 and status = DRAFT and extendedUntil > ?2", vacancy.value(), now) > 0;
    }

    /** An application that a change of its vacancy may matter to. */
    public record Standing(ApplicationId id, CandidateId candidateId, ApplicationStatus status) {}

    /**
     * A page of the drafts and of the submitted applications that are not ineligible, in the order of their ids. They
     * do not change before this transaction ends.
     *
     * @param begunBy those that were begun later are left out; null for all
     * @param after the id where the page before ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> holdingStandingIn(VacancyId vacancy, @Nullable Instant begunBy, UUID after, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                    select a.id, a.candidate_id, a.status from application a
                    where a.vacancy_id = :vacancy and a.id > :after
                        and a.started_at <= coalesce(cast(:begunBy as timestamptz), 'infinity')
                        and (a.status = '%s' or (a.status = '%s' and a.eligibility <> '%s'))
                    order by a.id limit :limit for no key update of a
                    """.formatted(
                                ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, EligibilityStatus.INELIGIBLE),
                        Object[].class)
                .setParameter("vacancy", vacancy.value())
                .setParameter("after", after)
                .setParameter("begunBy", begunBy)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new Standing(
                        new ApplicationId((UUID) row[0]),
                        new CandidateId((UUID) row[1]),
                        ApplicationStatus.valueOf((String) row[2])))
                .toList();
    }

    /** A submitted application with the recruiter who looks after it. */
    public record Handled(
            ApplicationId id,
            ApplicationStatus status,
            @Nullable StaffId handler) {}

    /** Those that were submitted to the vacancy, in the order of their ids; they do not change meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Handled> holdingHandled(VacancyId vacancy, Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, status, handler from application
                        where vacancy_id = :vacancy and id in (:ids) and submitted_at is not null
                        order by id for no key update
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("status", String.class)
                .addScalar("handler", UUID.class)
                .setParameter("vacancy", vacancy.value())
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .map(row -> new Handled(
                        new ApplicationId((UUID) row[0]),
                        ApplicationStatus.valueOf((String) row[1]),
                        row[2] == null ? null : new StaffId((UUID) row[2])))
                .toList();
    }

    /** Says who looks after these applications; null for no recruiter. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assignHandler(Collection<UUID> ids, @Nullable StaffId handler) {
        getEntityManager()
                .createNativeQuery("update application set handler = cast(:handler as uuid) where id in (:ids)")
                .setParameter("handler", Objects.toString(handler, null))
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Counts the documents, beside the entity: a document does not change the form's version. */
    public void countDocuments(ApplicationId id, int documents) {
        getEntityManager()
                .createNativeQuery("update application set documents = :documents where id = :id")
                .setParameter("documents", documents)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** How many were submitted after the closing, within the grace or by extension. */
    public long countTaken(VacancyId vacancy, Timeliness timeliness) {
        return count(
                "vacancyId = ?1 and submission.taken <> BEFORE_CLOSING and submission.taken = ?2",
                vacancy.value(),
                timeliness);
    }

    /**
     * The vacancy of a submitted application, read without loading the application, which is locked after its
     * vacancy.
     */
    public Optional<VacancyId> vacancyOfSubmitted(ApplicationId id) {
        return getEntityManager()
                .createQuery(
                        "select a.vacancyId from Application a where a.id = :id and a.submission.submittedAt is "
                                + "not null",
                        UUID.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(VacancyId::new)
                .findFirst();
    }

    /** All that the candidate has submitted. */
    public List<Application> submittedBy(CandidateId candidate) {
        return list("candidateId = ?1 and submission.submittedAt is not null order by id", candidate.value());
    }

    /** Those submitted to a vacancy under a name. */
    public List<Application> submittedUnder(VacancyId vacancy, String nameKey) {
        return list(
                "vacancyId = ?1 and listedName.nameKey = ?2 and submission.submittedAt is not null order by id",
                vacancy.value(),
                nameKey);
    }

    /** Newest first. */
    public List<Application> ofCandidate(CandidateId candidate, @Nullable UUID before, int limit) {
        return before == null
                ? find("candidateId = ?1 order by id desc", candidate.value())
                        .page(0, limit)
                        .list()
                : find("candidateId = ?1 and id < ?2 order by id desc", candidate.value(), before)
                        .page(0, limit)
                        .list();
    }

    /** Those of the applications that were submitted to the vacancy. */
    public List<Application> submittedOf(VacancyId vacancy, Collection<UUID> ids) {
        return list("vacancyId = ?1 and id in ?2 and submission.submittedAt is not null", vacancy.value(), ids);
    }

    /** Those with adjustments to arrange that are not withdrawn. */
    public List<Application> askingForAdjustments(VacancyId vacancy, @Nullable UUID after, int limit) {
        String query = "vacancyId = :vacancy and screening.adjustmentsAsked = true and status = :status";
        Map<String, Object> values =
                new HashMap<>(Map.of("vacancy", vacancy.value(), "status", ApplicationStatus.SUBMITTED));
        if (after != null) {
            query += " and id > :after";
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, limit).list();
    }

    /** All that were ever submitted, those withdrawn since included; a candidate who applied again counts once. */
    public int countSubmitted(VacancyId vacancy) {
        // As the index has it; a draft is what was never submitted
        return Math.toIntExact(
                count("vacancyId = ?1 and status in (SUBMITTED, WITHDRAWN) and superseded = false", vacancy.value()));
    }

    /** How many applications share a status and an eligibility. */
    public record Tally(ApplicationStatus status, @Nullable EligibilityStatus eligibility, long count) {}

    /** How many applications of a vacancy there are by status and eligibility. */
    public List<Tally> tally(VacancyId vacancy) {
        return getEntityManager()
                .createQuery("""
                    select a.status, a.eligibility.status, count(a)
                    from Application a where a.vacancyId = :vacancy and a.superseded = false
                    group by a.status, a.eligibility.status
                    """, Object[].class)
                .setParameter("vacancy", vacancy.value())
                .getResultList()
                .stream()
                .map(row -> new Tally((ApplicationStatus) row[0], (EligibilityStatus) row[1], (Long) row[2]))
                .toList();
    }

    // One statement: of two concurrent requests one inserts the draft, and the other finds it
    public boolean startIfFirst(Application draft) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into application (id, version, candidate_id, vacancy_id, status, form, started_at,
                                guaranteed_interview, findings, channel, entered_by)
                            values (:id, 0, :candidate, :vacancy, '%s', '{}', :now, false, '[]', :channel,
                                cast(:enteredBy as uuid))
                            on conflict (candidate_id, vacancy_id) where status <> '%s' do nothing
                            """.formatted(ApplicationStatus.DRAFT, ApplicationStatus.WITHDRAWN))
                        .setParameter("id", draft.id().value())
                        .setParameter("candidate", draft.candidateId().value())
                        .setParameter("vacancy", draft.vacancyId().value())
                        .setParameter("now", draft.startedAt())
                        .setParameter("channel", draft.channel().name())
                        .setParameter("enteredBy", Objects.toString(draft.enteredBy(), null))
                        .executeUpdate()
                == 1;
    }

    /** The one that is not withdrawn. */
    public ApplicationId idOf(CandidateId candidate, VacancyId vacancy) {
        return new ApplicationId(getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.candidateId = :candidate and a.vacancyId = :vacancy"
                                + " and a.status <> WITHDRAWN",
                        UUID.class)
                .setParameter("candidate", candidate.value())
                .setParameter("vacancy", vacancy.value())
                .getSingleResult());
    }

    /** Whether the candidate has an application to the vacancy that is not withdrawn. */
    public boolean isStanding(CandidateId candidate, VacancyId vacancy) {
        return count("candidateId = ?1 and vacancyId = ?2 and status <> WITHDRAWN", candidate.value(), vacancy.value())
                > 0;
    }

    /** The application that the candidate withdrew last. */
    public Optional<ApplicationId> withdrawnBy(CandidateId candidate, VacancyId vacancy) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.candidateId = :candidate and a.vacancyId = :vacancy"
                                + " and a.status = WITHDRAWN order by a.withdrawal.withdrawnAt desc, a.id desc",
                        UUID.class)
                .setParameter("candidate", candidate.value())
                .setParameter("vacancy", vacancy.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(ApplicationId::new)
                .findFirst();
    }

    /** Copies the form of the withdrawn application into the draft. */
    public void takeOver(ApplicationId draft, ApplicationId former) {
        getEntityManager()
                .createNativeQuery("""
                    update application a
                    set renews = f.id, form = f.form, family_name = f.family_name, given_names = f.given_names,
                        name_key = f.name_key, documents = f.documents
                    from application f where a.id = :draft and f.id = :former
                    """)
                .setParameter("draft", draft.value())
                .setParameter("former", former.value())
                .executeUpdate();
    }

    /**
     * One person is counted once: those that this candidate has withdrawn count no longer beside the one just
     * submitted.
     */
    public void supersede(Application submitted) {
        getEntityManager()
                .createNativeQuery("""
                    update application set superseded = true
                    where candidate_id = :candidate and vacancy_id = :vacancy and status = '%s' and id <> :id
                    """.formatted(ApplicationStatus.WITHDRAWN))
                .setParameter("candidate", submitted.candidateId().value())
                .setParameter("vacancy", submitted.vacancyId().value())
                .setParameter("id", submitted.id().value())
                .executeUpdate();
    }

    /** Deletes a draft; its owners have deleted what belongs to it. */
    public void discard(Application draft) {
        delete(draft);
    }

    /**
     * The end of the statement that submits a prepared draft. It reads the row {@code prepared} of a common table
     * expression before it, and changes nothing where the draft is not the one that was prepared.
     */
    public static final String SUBMIT_PREPARED = """
            update application a
            set version = a.version + 1, status = '%s', taken = ?, submitted_at = ?, submitted_reference = ?,
                contact_name = ?, contact_email = ?, contact_telephone = ?, pack_version = ?, sha256 = p.sha256,
                guaranteed_interview = p.guaranteed, findings = p.findings, proposal = p.proposal,
                adjustments_asked = p.adjustments is not null,
                eligibility = ?, eligibility_decided_by = ?, eligibility_decided_at = ?
            from prepared p where a.id = p.application_id and a.status = '%s' and a.version = p.version
            """.formatted(ApplicationStatus.SUBMITTED, ApplicationStatus.DRAFT);

    /** The drafts of a candidate, oldest first. */
    public List<Application> draftsOf(UUID candidate) {
        return list("candidateId = ?1 and status = ?2 order by id", candidate, ApplicationStatus.DRAFT);
    }

    /**
     * The submitted applications of a vacancy whose eligibility is open.
     *
     * @param since when the first of them was submitted
     */
    public record Undecided(UUID vacancyId, long number, Instant since) {}

    /** By vacancy, in the order of the vacancies' ids. Index application_to_decide has only these. */
    public List<Undecided> undecided(Set<UUID> exceptOfVacancies, @Nullable UUID afterVacancy, int limit) {
        var query = getEntityManager()
                .createQuery(
                        """
                        select new hiring.application.application.Applications$Undecided(
                            a.vacancyId, count(*), min(a.submission.submittedAt))
                        from Application a
                        where a.eligibility.status = UNDECIDED and a.status = SUBMITTED and a.vacancyId > :after%s
                        group by a.vacancyId order by a.vacancyId
                        """.formatted(exceptOfVacancies.isEmpty() ? "" : " and a.vacancyId not in (:except)"),
                        Undecided.class)
                .setParameter("after", afterVacancy == null ? new UUID(0, 0) : afterVacancy)
                .setMaxResults(limit);
        if (!exceptOfVacancies.isEmpty()) {
            query.setParameter("except", exceptOfVacancies);
        }
        return query.getResultList();
    }
}
