package hiring.assessment.result;

import hiring.assessment.plan.PlanStages.InProgress;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Results of parts. */
@ApplicationScoped
public class PartResults implements PanacheRepositoryBase<PartResult, UUID> {

    /** Those that count, of some participations. */
    List<PartResult> current(Collection<UUID> participationIds) {
        return list("entryId in ?1 and replacedAt is null", participationIds);
    }

    /** Those that count at a stage, by application; not kept by the session. */
    public Map<UUID, List<PartResult>> current(VacancyId vacancyId, StageCode stageCode) {
        Map<UUID, List<PartResult>> byApplication = new HashMap<>();
        for (PartResult result : list(
                "vacancyId = ?1 and stageCode = ?2 and replacedAt is null", vacancyId.value(), stageCode.value())) {
            byApplication
                    .computeIfAbsent(result.applicationId(), unused -> new ArrayList<>())
                    .add(result);
            getEntityManager().detach(result);
        }
        return byApplication;
    }

    /** Those of a stage, replaced ones too, in the order in which they were recorded. */
    List<PartResult> page(VacancyId vacancyId, StageCode stageCode, UUID after, int most) {
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and id > ?3 order by id",
                        vacancyId.value(),
                        stageCode.value(),
                        after)
                .page(0, most)
                .list();
    }

    /** When the last result of each stage was recorded; stages without one are left out. Index part_result_stage. */
    public Map<InProgress, Instant> lastRecorded(Collection<InProgress> stages) {
        List<InProgress> asked = List.copyOf(stages);
        Map<InProgress, Instant> last = new HashMap<>();
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select asked.nth, (
                            select r.recorded_at from part_result r
                            where r.vacancy_id = asked.vacancy and r.stage_code = asked.stage
                            order by r.id desc limit 1) as recorded_at
                        from unnest(cast(:vacancies as uuid[]), cast(:stages as text[]))
                            with ordinality as asked (vacancy, stage, nth)
                        """, Object[].class)
                .addScalar("nth", Integer.class)
                .addScalar("recorded_at", Instant.class)
                .setParameter(
                        "vacancies", asked.stream().map(InProgress::vacancyId).toArray(UUID[]::new))
                .setParameter("stages", asked.stream().map(InProgress::code).toArray(String[]::new))
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .forEach(row -> last.put(asked.get((Integer) row[0] - 1), (Instant) row[1]));
        return last;
    }

    /** Whether there is a result at the stage. */
    public boolean isAny(VacancyId vacancyId, StageCode stageCode) {
        return find("vacancyId = ?1 and stageCode = ?2 and replacedAt is null", vacancyId.value(), stageCode.value())
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }
}
