package hiring.vacancy.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ContentBlocks implements PanacheRepositoryBase<ContentBlock, UUID> {

    Optional<ContentBlock> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isTaken(String organisation, ContentKind kind, String level, LocalDate from) {
        return count(
                        "organisation = ?1 and kind = ?2 and level = ?3 and effectiveFrom = ?4",
                        organisation,
                        kind,
                        level,
                        from)
                > 0;
    }

    /** For each kind the one that is in force on this day, at this level where levels differ. */
    List<ContentBlock> inForce(String organisation, String level, LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select block from ContentBlock block
                        where block.organisation = :organisation and block.level in (:level, :all)
                            and block.effectiveFrom = (
                            select max(other.effectiveFrom) from ContentBlock other
                            where other.organisation = block.organisation and other.kind = block.kind
                                and other.level = block.level and other.effectiveFrom <= :day)""", ContentBlock.class)
                .setParameter("organisation", organisation)
                .setParameter("level", level)
                .setParameter("all", ContentBlock.ALL_LEVELS)
                .setParameter("day", on)
                .getResultList();
    }

    /** In the order in which they were written, at most {@code rows}. */
    List<ContentBlock> listOf(String organisation, @Nullable UUID after, int rows) {
        return (after == null
                        ? find("organisation = ?1 order by id", organisation)
                        : find("organisation = ?1 and id > ?2 order by id", organisation, after))
                .page(0, rows)
                .list();
    }
}
