package hiring.vacancy.content;

import hiring.vacancy.document.Grade;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GradeTable implements PanacheRepositoryBase<GradeTerms, UUID> {

    boolean isTaken(String organisation, Grade grade, LocalDate from) {
        return count(
                        "organisation = ?1 and grade = ?2 and effectiveFrom = ?3 and not superseded",
                        organisation,
                        grade.code(),
                        from)
                > 0;
    }

    Optional<GradeTerms> inForce(String organisation, Grade grade, LocalDate on) {
        return find(
                        "organisation = ?1 and grade = ?2 and effectiveFrom <= ?3 and not superseded order by"
                                + " effectiveFrom desc",
                        organisation,
                        grade.code(),
                        on)
                .page(0, 1)
                .firstResultOptional();
    }

    Optional<GradeTerms> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order in which they were written, at most {@code rows}. */
    List<GradeTerms> listOf(String organisation, @Nullable UUID after, int rows) {
        return (after == null
                        ? find("organisation = ?1 order by id", organisation)
                        : find("organisation = ?1 and id > ?2 order by id", organisation, after))
                .page(0, rows)
                .list();
    }
}
