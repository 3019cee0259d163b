package hiring.vacancy.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VacancyTemplates implements PanacheRepositoryBase<VacancyTemplate, UUID> {

    boolean isTaken(String name) {
        return count("name", name) > 0;
    }

    /** In the order of their names. */
    List<VacancyTemplate> after(@Nullable String name, int rows) {
        return find("name > ?1 order by name", name == null ? "" : name)
                .page(0, rows)
                .list();
    }
}
