package hiring.assessment.plan;

import hiring.events.SelectionStage;
import hiring.events.VacancyPublished;
import hiring.events.id.StageCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages of a plan. */
@ApplicationScoped
public class PlanStages implements PanacheRepositoryBase<StageStanding, UUID> {

    /** In the order in which candidates pass through them; empty while the vacancy is not known. */
    public List<PlanStage> of(AssessmentPlan plan) {
        Optional<SelectionProcess> process = plan.process();
        if (process.isEmpty()) {
            return List.of();
        }
        return of(process.get(), list("vacancyId", plan.vacancyId()));
    }

    /** The stages of several vacancies, read at once, by vacancy; in the order of {@link #of(AssessmentPlan)}. */
    public Map<UUID, List<PlanStage>> courses(List<AssessmentPlan> plans) {
        Map<UUID, List<StageStanding>> standings =
                list(
                                "vacancyId in ?1",
                                plans.stream().map(AssessmentPlan::vacancyId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(StageStanding::vacancyId));
        return plans.stream()
                .collect(Collectors.toMap(
                        AssessmentPlan::vacancyId,
                        plan -> plan.process()
                                .map(process -> of(process, standings.getOrDefault(plan.vacancyId(), List.of())))
                                .orElse(List.of())));
    }

    /** As {@link #courses}, by vacancy and code. */
    public Map<UUID, Map<String, PlanStage>> byCode(List<AssessmentPlan> plans) {
        return courses(plans).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        course -> course.getValue().stream()
                                .collect(Collectors.toMap(stage -> stage.code().value(), Function.identity()))));
    }

    /** A stage in which candidates take part, and that is not over. */
    public record InProgress(UUID id, UUID vacancyId, String code) {}

    /** Those of all vacancies that were not withdrawn. Index plan_stage_open has only these and those withdrawn. */
    public List<InProgress> inProgress() {
        return getEntityManager().createQuery("""
                        select new hiring.assessment.plan.PlanStages$InProgress(s.id, s.vacancyId, s.code)
                        from StageStanding s
                        where s.state = hiring.assessment.plan.StageState.OPEN
                            and (select p.withdrawnAt from AssessmentPlan p where p.vacancyId = s.vacancyId) is null
                        """, InProgress.class).getResultList();
    }

    private static List<PlanStage> of(SelectionProcess process, List<StageStanding> rows) {
        Map<String, StageStanding> standings =
                rows.stream().collect(Collectors.toMap(StageStanding::code, Function.identity()));
        List<SelectionStage> definitions = process.stages();
        List<PlanStage> stages = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            StageStanding standing = Objects.requireNonNull(
                    standings.get(definitions.get(i).code()), "A plan holds a row for each of its stages");
            stages.add(new PlanStage(definitions.get(i), standing, i == definitions.size() - 1));
        }
        return stages;
    }

    public Optional<PlanStage> of(AssessmentPlan plan, StageCode code) {
        return of(plan).stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /**
     * Takes over what was published. A later revision may move windows and dates at any time; other stages, or another
     * order, only while no candidate takes part, because people are on their way through the ones that were promised to
     * them. A stage that has begun, or whose terms were changed here, keeps the terms by which it is scored.
     */
    public void adopt(AssessmentPlan plan, VacancyPublished vacancy) {
        if (!plan.isOlderThan(vacancy.revision())) {
            return;
        }
        SelectionProcess published = SelectionProcess.of(vacancy);
        boolean begun = of(plan).stream().anyMatch(stage -> stage.state() != StageState.PENDING);
        if (begun
                && !codesOf(published)
                        .equals(plan.process().map(PlanStages::codesOf).orElseThrow())) {
            Log.errorf("A revision with other stages is not taken over [vacancy=%s]", plan.vacancyId());
            return;
        }
        Set<String> keeping = of(plan).stream()
                .filter(stage -> stage.state() != StageState.PENDING
                        || plan.termsVersion(stage.code().value()) > 1)
                .map(stage -> stage.code().value())
                .collect(Collectors.toSet());
        Map<String, StageStanding> known = list("vacancyId", plan.vacancyId()).stream()
                .collect(Collectors.toMap(StageStanding::code, Function.identity()));
        if (!begun) {
            known.values().forEach(this::delete);
            flush();
            for (int i = 0; i < published.stages().size(); i++) {
                persist(new StageStanding(
                        plan.vacancyId(), published.stages().get(i).code(), i));
            }
            flush();
        }
        plan.adopt(vacancy.revision(), published, keeping, vacancy.occurredAt());
    }

    /** Has the plan looked at again when the next window of a stage opens or ends, or that of a part ends. */
    public void scheduleNext(AssessmentPlan plan, Instant now) {
        plan.wakeAt(of(plan).stream()
                .filter(stage -> !stage.isOver())
                .flatMap(PlanStages::times)
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null));
    }

    private static Stream<Instant> times(PlanStage stage) {
        SelectionStage definition = stage.definition();
        return Stream.concat(
                        Stream.of(
                                Optional.ofNullable(definition.opensAt()), Optional.ofNullable(definition.closesAt())),
                        stage.parts().all().stream().map(part -> Optional.ofNullable(part.closesAt())))
                .flatMap(Optional::stream);
    }

    private static List<String> codesOf(SelectionProcess process) {
        return process.stages().stream().map(SelectionStage::code).toList();
    }
}
