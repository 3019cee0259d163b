package hiring.notification.vacancy;

import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vacancies that were published. */
@ApplicationScoped
public class KnownVacancies implements PanacheRepositoryBase<KnownVacancy, UUID> {

    /** For overviews: what each vacancy is called, as a table of SQL. */
    public static final String NAMES = "(select id, title, reference from known_vacancy)";

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
    public ChangedDates changedDates(Collection<VacancyId> vacancies) {
        return new ChangedDates(getEntityManager()
                .createQuery("from ChangedTimetable t where t.vacancyId in ?1", ChangedTimetable.class)
                .setParameter(1, uuids(vacancies))
                .getResultStream()
                .collect(Collectors.toMap(ChangedTimetable::vacancyId, Function.identity())));
    }

    /** Those of the vacancies that are known. */
    public Map<VacancyId, KnownVacancy> byIds(Collection<VacancyId> vacancies) {
        return list("id in ?1", uuids(vacancies)).stream()
                .collect(Collectors.toMap(KnownVacancy::id, Function.identity()));
    }

    /** A vacancy that is known. */
    public KnownVacancy get(VacancyId vacancy) {
        return Objects.requireNonNull(findById(vacancy.value()), "vacancy " + vacancy);
    }

    private static List<UUID> uuids(Collection<VacancyId> vacancies) {
        return vacancies.stream().map(VacancyId::value).toList();
    }
}
