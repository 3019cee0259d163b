package hiring.assessment.planversion;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.planversion.PlanVersion.Change;
import hiring.events.SelectionStage;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All versions of the terms of stages. */
@ApplicationScoped
public class PlanVersions implements PanacheRepositoryBase<PlanVersion, UUID> {

    /** Stores the versions that came with the vacancy, as far as they are new. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void published(AssessmentPlan plan, Instant now) {
        plan.process().ifPresent(process -> process.stages().forEach(stage -> keep(plan, stage, now)));
    }

    private void keep(AssessmentPlan plan, SelectionStage stage, @Nullable Instant at) {
        PlanInForce inForce = PlanInForce.of(plan, stage);
        if (of(new VacancyId(plan.vacancyId()), new StageCode(stage.code()), inForce.number())
                .isEmpty()) {
            persist(PlanVersion.published(plan.vacancyId(), stage.code(), inForce, StageTerms.of(stage), at));
        }
    }

    /** Has the stage scored by other terms from now on. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanVersion change(
            AssessmentPlan plan, SelectionStage before, SelectionStage after, Change change, Instant now) {
        // The vacancy may have been published before versions were stored
        keep(plan, before, null);
        plan.changeTerms(after);
        PlanVersion version = PlanVersion.changed(
                plan.vacancyId(), after.code(), PlanInForce.of(plan, after), StageTerms.of(after), change, now);
        persist(version);
        flush();
        return version;
    }

    public Optional<PlanVersion> of(VacancyId vacancyId, StageCode stageCode, int number) {
        return find("vacancyId = ?1 and stageCode = ?2 and number = ?3", vacancyId.value(), stageCode.value(), number)
                .firstResultOptional();
    }

    /** The version in force; of a vacancy that was published before versions were stored, what is in force. */
    public PlanVersion inForce(AssessmentPlan plan, SelectionStage stage) {
        PlanInForce inForce = PlanInForce.of(plan, stage);
        return of(new VacancyId(plan.vacancyId()), new StageCode(stage.code()), inForce.number())
                .orElseGet(() ->
                        PlanVersion.published(plan.vacancyId(), stage.code(), inForce, StageTerms.of(stage), null));
    }

    /** Some of a stage's versions, the first one first. */
    public List<PlanVersion> page(VacancyId vacancyId, StageCode stageCode, int after, int most) {
        return find(
                        "vacancyId = ?1 and stageCode = ?2 and number > ?3 order by number",
                        vacancyId.value(),
                        stageCode.value(),
                        after)
                .page(0, most)
                .list();
    }
}
