package hiring.notification.post;

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

/** All letters for the post. */
@ApplicationScoped
public class PostedLetters implements PanacheRepositoryBase<PostedLetter, UUID>, ToldByChannel {

    /** For overviews: the letter of each obligation with its state, as a table of SQL. */
    public static final String STATES = "(select obligation_id, id, state, posted_at from posted_letter)";

    /** Opens a letter for an obligation, due at once. */
    public void open(Obligation obligation, Instant now) {
        persist(new PostedLetter(obligation, now));
    }

    Optional<PostedLetter> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without reading the letter itself, which is read once it is locked. */
    Optional<UUID> obligationOf(UUID id) {
        return getEntityManager()
                .createQuery("select l.obligationId from PostedLetter l where l.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The letter for an obligation, which the caller has locked. */
    public Optional<PostedLetter> ofObligation(UUID obligationId) {
        return find("obligationId", obligationId).firstResultOptional();
    }

    /** A page of the letters to print, longest due first. */
    List<PostedLetter> due(@Nullable VacancyId vacancyId, Set<UUID> except, @Nullable Position after, int limit) {
        // One text for both queries would use neither index
        String query = "from PostedLetter where state = " + LetterState.DUE.literal()
                + (vacancyId == null ? "" : " and vacancyId = :vacancy")
                + (except.isEmpty() ? "" : " and vacancyId not in (:except)")
                + (after == null ? "" : " and (dueSince, id) > (:afterTime, :afterId)")
                + " order by dueSince, id";
        TypedQuery<PostedLetter> due =
                getEntityManager().createQuery(query, PostedLetter.class).setMaxResults(limit);
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
                ? count("state", LetterState.DUE)
                : count("state = ?1 and vacancyId not in ?2", LetterState.DUE, exceptOfVacancies);
    }

    @Override
    public Set<UUID> toldOf(Collection<UUID> obligations) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select l.obligationId from PostedLetter l where l.obligationId in ?1 and l.state = ?2",
                        UUID.class)
                .setParameter(1, obligations)
                .setParameter(2, LetterState.POSTED)
                .getResultList());
    }

    /** The letters for these obligations need not be posted any more. */
    public void cancelOf(Collection<UUID> obligations) {
        find("obligationId in ?1 and state = ?2 order by id", obligations, LetterState.DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(PostedLetter::cancel);
    }
}
