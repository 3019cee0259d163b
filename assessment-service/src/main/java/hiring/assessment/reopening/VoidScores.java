package hiring.assessment.reopening;

import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.planversion.PlanInForce;
import hiring.assessment.planversion.VoidedScores;
import hiring.assessment.scoring.ReassignSheets;
import hiring.assessment.scoring.VoidSheets;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back the scores of a stage that were given under other terms, page after page. A page waits for a sheet that is
 * being handed in, and finds what to take back by the hash of each sheet, so that it can be done again after a crash.
 */
@ApplicationScoped
class VoidScores implements PagedWork {

    // In each of them there can be sheets; of a candidate who lost a place, too
    private static final List<ParticipationStatus> STATUSES = List.of(
            ParticipationStatus.WAITING,
            ParticipationStatus.TO_SCORE,
            ParticipationStatus.SCORED,
            ParticipationStatus.INVITED);

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Participations participations;
    private final VoidSheets voidSheets;
    private final ReassignSheets reassignSheets;
    private final VacancyWork work;

    VoidScores(
            AssessmentPlans plans,
            PlanStages stages,
            Participations participations,
            VoidSheets voidSheets,
            ReassignSheets reassignSheets,
            VacancyWork work) {
        this.plans = plans;
        this.stages = stages;
        this.participations = participations;
        this.voidSheets = voidSheets;
        this.reassignSheets = reassignSheets;
        this.work = work;
    }

    @Override
    public String kind() {
        return VoidedScores.KIND;
    }

    /** Starts to take them back; those of a small vacancy at once. The caller holds the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(VacancyId vacancyId, StageCode stageCode) {
        work.begin(this, vacancyId.value(), stageCode.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress doPage(Page page) {
        AssessmentPlan plan = plans.lock(page.subject()).orElseThrow();
        StageCode stageCode = new StageCode(page.detail());
        Optional<PlanStage> stage = stages.of(plan, stageCode);
        if (stage.isEmpty()) {
            return Progress.done();
        }
        PlanInForce inForce = PlanInForce.of(plan, stage.get().definition());
        Cursor cursor = Cursor.of(page);
        int left = page.limit();
        for (ParticipationStatus status : STATUSES.subList(cursor.status(), STATUSES.size())) {
            int number = STATUSES.indexOf(status);
            UUID after = number == cursor.status() ? cursor.after() : Page.FIRST;
            if (left == 0) {
                return new Progress.Reached(new Cursor(number, after).toString());
            }
            List<UUID> ids =
                    participations.idsAt(new VacancyId(plan.vacancyId()), stageCode, status, null, after, left);
            List<Participation> locked = ids.isEmpty() ? List.of() : participations.lockAll(ids);
            voidSheets.ofOtherPlans(locked, inForce);
            if (ids.size() == left) {
                return new Progress.Reached(new Cursor(number, ids.getLast()).toString());
            }
            left -= ids.size();
        }
        // Sheets of assessors who have left since they scored
        work.add(reassignSheets, plan.vacancyId(), "");
        return Progress.done();
    }

    /** How far the work is. */
    private record Cursor(int status, UUID after) {

        static Cursor of(Page page) {
            if (page.cursor() == null) {
                return new Cursor(0, Page.FIRST);
            }
            List<String> parts = List.of(page.cursor().split(" ", -1));
            return new Cursor(Integer.parseInt(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        @Override
        public String toString() {
            return status + " " + after;
        }
    }
}
