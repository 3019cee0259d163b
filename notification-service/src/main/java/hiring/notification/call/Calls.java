package hiring.notification.call;

import hiring.events.id.VacancyId;
import hiring.notification.list.Position;
import hiring.notification.obligation.Obligation;
import hiring.notification.told.ToldByChannel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All calls. */
@ApplicationScoped
public class Calls implements PanacheRepositoryBase<Call, UUID>, ToldByChannel {

    /** For overviews: the call of each obligation with its state, as a table of SQL. */
    public static final String STATES = "(select obligation_id, id, state, done_at from call)";

    /** Opens a call for an obligation, due at once. */
    public void open(Obligation obligation, Instant now) {
        persist(new Call(obligation, now));
    }

    Optional<Call> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without reading the call itself, which is read once it is locked. */
    Optional<UUID> obligationOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.obligationId from Call c where c.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The call for an obligation, which the caller has locked. */
    public Optional<Call> ofObligation(UUID obligationId) {
        return find("obligationId", obligationId).firstResultOptional();
    }

    void note(CallAttempt attempt) {
        getEntityManager().persist(attempt);
    }

    /** A page of the calls to make, longest due first. */
    List<Call> due(@Nullable VacancyId vacancyId, Set<UUID> except, @Nullable Position after, int limit) {
        // One text for both queries would use neither index
        String query = "from Call where state = " + CallState.DUE.literal()
                + (vacancyId == null ? "" : " and vacancyId = :vacancy")
                + (except.isEmpty() ? "" : " and vacancyId not in (:except)")
                + (after == null ? "" : " and (dueSince, id) > (:afterTime, :afterId)")
                + " order by dueSince, id";
        TypedQuery<Call> due = getEntityManager().createQuery(query, Call.class).setMaxResults(limit);
        if (vacancyId != null) {
            due.setParameter("vacancy", vacancyId.value());
        }
        if (!except.isEmpty()) {
            due.setParameter("except", except);
        }
        if (after != null) {
            due.setParameter("afterTime", after.at()).setParameter("afterId", after.id());
        }
        return due.getResultList();
    }

    /** As {@link #due}, their number. */
    long countDue(Set<UUID> exceptOfVacancies) {
        return exceptOfVacancies.isEmpty()
                ? count("state", CallState.DUE)
                : count("state = ?1 and vacancyId not in ?2", CallState.DUE, exceptOfVacancies);
    }

    @Override
    public Set<UUID> toldOf(Collection<UUID> obligations) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select c.obligationId from Call c where c.obligationId in ?1 and c.state = ?2", UUID.class)
                .setParameter(1, obligations)
                .setParameter(2, CallState.DONE)
                .getResultList());
    }

    /** The calls for these obligations need not be made any more. */
    public void cancelOf(Collection<UUID> obligations) {
        find("obligationId in ?1 and state = ?2 order by id", obligations, CallState.DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(Call::cancel);
    }
}
