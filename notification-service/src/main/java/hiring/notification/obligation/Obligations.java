package hiring.notification.obligation;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.pages.PagedTasks;
import hiring.notification.contact.Contacts;
import hiring.notification.lifecycle.Lifecycle;
import hiring.notification.vacancy.KnownVacancies;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** All obligations. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /** For overviews: all obligations, as a table of SQL. */
    public static final String STATES =
            "(select id, candidate_id, application_id, vacancy_id, kind, state, caused_at, raised_at, done_at"
                    + " from obligation)";

    private static final List<NoticeKind> INVITATIONS =
            Stream.of(NoticeKind.values()).filter(NoticeKind::invitesToSession).toList();
    // As the partial indexes have it
    private static final String UNTOLD = "state in " + Lifecycle.literals(ObligationState.UNTOLD);
    private static final String DECISIONS = "kind in " + literals(NoticeKind::tellsDecision);
    // A task moves or takes back announcements of its vacancy, page by page
    private static final String IN_A_TASK = PagedTasks.underWayFor("o.vacancy_id");

    private static String literals(Predicate<NoticeKind> which) {
        return Stream.of(NoticeKind.values())
                .filter(which)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * A condition of SQL with the parameter {@code now}: the obligation is open and may be told.
     *
     * @param id the column with the id of the obligation
     */
    public static String mayBeTold(String id) {
        return """
                exists (select from obligation o where o.id = %s and o.state = %s
                    and o.retracted_by is null and (o.not_after is null or o.not_after > :now))
                """.formatted(id, ObligationState.OPEN.literal());
    }

    /**
     * Locks one obligation until the transaction ends. When two channels are done at the same moment, the second one
     * must see the first and complete the obligation.
     */
    public Obligation locked(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE), "obligation " + id);
    }

    /**
     * Waiting obligations with known vacancy and contact, oldest first, without those of other replicas. A decision
     * that replaces another one waits until that one is told or cancelled.
     */
    public List<Obligation> ready(int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select o.* from obligation o
                        where o.state = %s and %s and %s and not %s
                            and (o.publication is null or o.publication = 1 or not exists (
                                select from obligation before where before.application_id = o.application_id
                                    and before.%s and before.scope = o.scope and before.%s
                                    and coalesce(before.publication, 1) < o.publication))
                        order by o.raised_at, o.id limit :limit
                        for update of o skip locked
                        """.formatted(
                                        ObligationState.WAITING.literal(),
                                        KnownVacancies.isKnown("o.vacancy_id"),
                                        Contacts.isKnown("o.candidate_id"),
                                        IN_A_TASK,
                                        DECISIONS,
                                        UNTOLD),
                        Obligation.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    public Map<UUID, Obligation> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    /** The ids that are stored. */
    Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select o.id from Obligation o where o.id in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultList());
    }

    /** Earlier decisions on the stage that a decision is about. */
    public List<Obligation> earlierDecisions(Obligation replacement) {
        return list(
                "applicationId = ?1 and scope = ?2 and kind in ?3 and coalesce(publication, 1) < ?4 order by id",
                replacement.applicationId().value(),
                replacement.scope(),
                Stream.of(NoticeKind.values()).filter(NoticeKind::tellsDecision).toList(),
                replacement.publication());
    }

    /** A stage of an application. */
    record OfStage(UUID applicationId, String scope) {}

    /** The highest publications of whose decisions the telling has begun. */
    Map<OfStage, Integer> toldDecisions(Collection<UUID> applicationIds) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select application_id, scope, max(coalesce(publication, 1)) from obligation
                        where application_id = any(:applications) and %s and state <> %s
                        group by application_id, scope
                        """.formatted(DECISIONS, ObligationState.WAITING.literal()), Object[].class)
                .setParameter("applications", applicationIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new OfStage((UUID) row[0], (String) row[1]), row -> (Integer) row[2]));
    }

    /**
     * Some open decisions that a later one replaces before they are told; locked, without those that another replica
     * works on.
     *
     * @param isOnItsWay a condition of SQL on the obligation {@code before}: it will be told without a person
     */
    public List<Obligation> replacedBeforeTold(String isOnItsWay, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select before.* from obligation before
                        join obligation o on o.application_id = before.application_id and o.scope = before.scope
                        where o.publication > 1 and o.state = %s and o.publication > coalesce(before.publication, 1)
                            and before.%s and before.state = %s and not %s
                        order by before.id limit :limit
                        for update of before skip locked
                        """.formatted(
                                        ObligationState.WAITING.literal(),
                                        DECISIONS,
                                        ObligationState.OPEN.literal(),
                                        isOnItsWay),
                        Obligation.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Invitations to sessions of the same application, without the letter itself. */
    public List<Obligation> otherInvitations(Obligation letter) {
        return list(
                "applicationId = ?1 and kind in ?2 and id <> ?3",
                letter.applicationId().value(),
                INVITATIONS,
                letter.id());
    }

    /** The untold obligations of a candidate, locked. */
    public List<Obligation> openOf(CandidateId candidate) {
        return find("candidateId = ?1 and " + UNTOLD + " order by id", candidate.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All obligations of some applications, locked. */
    public List<Obligation> ofApplications(Collection<ApplicationId> applications) {
        return find(
                        "applicationId in ?1 order by id",
                        applications.stream().map(ApplicationId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A page of the untold obligations of a vacancy, by id after the given one, locked. */
    public List<Obligation> openOfVacancy(VacancyId vacancy, UUID after, int limit) {
        return find("vacancyId = ?1 and " + UNTOLD + " and id > ?2 order by id", vacancy.value(), after)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some untold obligations that are too late, locked, without those that another replica works on. */
    public List<Obligation> passed(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select o.* from obligation o
                        where o.%s and o.not_after <= :now and not %s
                        order by o.not_after, o.id limit :limit
                        for update of o skip locked
                        """.formatted(UNTOLD, IN_A_TASK), Obligation.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
