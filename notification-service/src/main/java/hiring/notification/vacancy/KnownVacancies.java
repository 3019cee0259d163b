package hiring.notification.vacancy;

import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vacancies that were published. */
@ApplicationScoped
public class KnownVacancies implements PanacheRepositoryBase<KnownVacancy, UUID> {

    /**
     * A condition of SQL: the vacancy is known.
     *
     * @param id the column with the id of the vacancy
     */
    public static String isKnown(String id) {
        return "exists (select from known_vacancy v where v.id = %s)".formatted(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(VacancyPublished event) {
        findByIdOptional(event.vacancyId())
                .ifPresentOrElse(known -> known.update(event), () -> persist(new KnownVacancy(event)));
    }

    /**
     * Keeps a changed timetable, whether or not the vacancy is known yet.
     *
     * @return false where the same or a higher version is known
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean learn(VacancyTimetableChanged event) {
        ChangedTimetable known = getEntityManager().find(ChangedTimetable.class, event.vacancyId());
        if (known != null) {
            return known.update(event);
        }
        getEntityManager().persist(new ChangedTimetable(event));
        return true;
    }

    /** Those of the vacancies' dates that have changed. */
    public ChangedDates changedDates(Collection<UUID> ids) {
        return new ChangedDates(getEntityManager()
                .createQuery("from ChangedTimetable t where t.vacancyId in ?1", ChangedTimetable.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(ChangedTimetable::vacancyId, Function.identity())));
    }

    /** Those of the ids that are known. */
    public Map<UUID, KnownVacancy> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(KnownVacancy::id, Function.identity()));
    }
}
