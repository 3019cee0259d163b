package hiring.vacancy.amendment;

import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TimetableChanges implements PanacheRepositoryBase<TimetableChange, TimetableChange.Key> {

    /** In the order of their versions. */
    List<TimetableChange> of(VacancyId vacancy, int most) {
        return find("key.vacancyId = ?1 order by key.version", vacancy.value())
                .page(0, most)
                .list();
    }
}
