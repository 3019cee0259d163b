package hiring.assessment.account;

import hiring.assessment.account.AssessmentCounts.StageCounts;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.EntryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts a vacancy's applications, each of them in one statement, so that the numbers belong together. */
@ApplicationScoped
public class CountAssessments {

    private final AssessmentPlans plans;
    private final Stages stages;
    private final EntityManager entityManager;

    CountAssessments(AssessmentPlans plans, Stages stages, EntityManager entityManager) {
        this.plans = plans;
        this.stages = stages;
        this.entityManager = entityManager;
    }

    /** Empty where the vacancy was never heard of. */
    @Transactional
    public Optional<AssessmentCounts> count(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId).map(this::count);
    }

    // Candidates, not applications: one who has withdrawn can apply again
    private AssessmentCounts count(AssessmentPlan plan) {
        Object[] totals = (Object[]) entityManager
                .createNativeQuery("""
                        select count(distinct candidate_id) filter (where submitted_at is not null),
                            count(*) filter (where submitted_at is not null and withdrawn_at is null and eligibility = 'ELIGIBLE'),
                            count(*) filter (where submitted_at is not null and withdrawn_at is null and eligibility = 'INELIGIBLE'),
                            count(*) filter (where submitted_at is not null and withdrawn_at is null and eligibility is null),
                            count(distinct candidate_id)
                                - count(distinct candidate_id) filter (where withdrawn_at is null),
                            count(*) filter (where outcome = 'SUCCESSFUL'),
                            count(*) filter (where outcome = 'RESERVE'),
                            count(*) filter (where outcome = 'UNSUCCESSFUL'),
                            count(*) filter (where promoted_at is not null),
                            (select count(*) from feedback where vacancy_id = :vacancy and released_at is not null)
                        from candidacy where vacancy_id = :vacancy
                        """, Object[].class)
                .setParameter("vacancy", plan.vacancyId())
                .getSingleResult();
        return new AssessmentCounts(
                number(totals, 0),
                plan.sealed().isPresent() ? plan.sealed().getAsInt() : null,
                number(totals, 1),
                number(totals, 2),
                number(totals, 3),
                number(totals, 4),
                ofStages(plan),
                number(totals, 5),
                number(totals, 6),
                number(totals, 7),
                number(totals, 8),
                number(totals, 9));
    }

    private List<StageCounts> ofStages(AssessmentPlan plan) {
        Map<String, Map<EntryStatus, Long>> byStage = new HashMap<>();
        entityManager
                .createQuery(
                        "select e.stageCode, e.status, count(e) from Entry e where e.vacancyId = :vacancy group by e.stageCode, e.status",
                        Object[].class)
                .setParameter("vacancy", plan.vacancyId())
                .getResultStream()
                .forEach(row -> byStage.computeIfAbsent((String) row[0], unused -> new EnumMap<>(EntryStatus.class))
                        .put((EntryStatus) row[1], (Long) row[2]));
        return stages.of(plan).stream()
                .map(stage -> {
                    Map<EntryStatus, Long> counts = byStage.getOrDefault(stage.code(), Map.of());
                    long waiting = of(counts, EntryStatus.WAITING)
                            + of(counts, EntryStatus.INVITED)
                            + of(counts, EntryStatus.SUBMITTED);
                    long toScore = of(counts, EntryStatus.TO_SCORE);
                    long scored = of(counts, EntryStatus.SCORED);
                    long progressed = of(counts, EntryStatus.PROGRESSED);
                    long notProgressed = of(counts, EntryStatus.NOT_PROGRESSED);
                    return new StageCounts(
                            stage.code(),
                            stage.state(),
                            waiting + toScore + scored + progressed + notProgressed,
                            waiting,
                            toScore,
                            scored,
                            progressed,
                            notProgressed,
                            of(counts, EntryStatus.WITHDRAWN));
                })
                .toList();
    }

    private static long of(Map<EntryStatus, Long> counts, EntryStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    private static long number(Object[] row, int column) {
        return ((Number) row[column]).longValue();
    }
}
