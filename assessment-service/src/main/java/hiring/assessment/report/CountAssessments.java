package hiring.assessment.report;

import hiring.assessment.feedback.ReleaseFeedback;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.Candidacies.CandidacyCounts;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStages;
import hiring.assessment.planversion.VoidedScores;
import hiring.assessment.report.AssessmentCounts.StageCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts the applications of a vacancy. */
@ApplicationScoped
public class CountAssessments {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Candidacies candidacies;
    private final Participations participations;
    private final ReleaseFeedback releaseFeedback;
    private final VoidedScores voidedScores;

    CountAssessments(
            AssessmentPlans plans,
            PlanStages stages,
            Candidacies candidacies,
            Participations participations,
            ReleaseFeedback releaseFeedback,
            VoidedScores voidedScores) {
        this.voidedScores = voidedScores;
        this.plans = plans;
        this.stages = stages;
        this.candidacies = candidacies;
        this.participations = participations;
        this.releaseFeedback = releaseFeedback;
    }

    /** Empty where the vacancy was never heard of. */
    @Transactional
    public Optional<AssessmentCounts> count(UUID vacancyId) {
        return plans.findByIdOptional(vacancyId).map(this::count);
    }

    private AssessmentCounts count(AssessmentPlan plan) {
        CandidacyCounts of = candidacies.counts(plan.vacancyId());
        return new AssessmentCounts(
                of.submitted(),
                plan.sealed().isPresent() ? plan.sealed().getAsInt() : null,
                of.eligible(),
                of.ineligible(),
                of.undecided(),
                of.withdrawn(),
                ofStages(plan),
                of.successful(),
                of.reserve(),
                of.unsuccessful(),
                of.promoted(),
                releaseFeedback.released(plan.vacancyId()));
    }

    private List<StageCounts> ofStages(AssessmentPlan plan) {
        Map<String, Map<ParticipationStatus, Long>> byStage = participations.countByStage(plan.vacancyId());
        return stages.of(plan).stream()
                .map(stage -> {
                    Map<ParticipationStatus, Long> counts =
                            byStage.getOrDefault(stage.code().value(), Map.of());
                    long waiting = of(counts, ParticipationStatus.WAITING)
                            + of(counts, ParticipationStatus.INVITED)
                            + of(counts, ParticipationStatus.SUBMITTED);
                    long complete = of(counts, ParticipationStatus.SCORED);
                    boolean voiding = voidedScores.isUnderWay(plan.vacancyId(), stage.code());
                    long scored = voiding ? 0 : complete;
                    long toScore = of(counts, ParticipationStatus.TO_SCORE) + complete - scored;
                    long progressed = of(counts, ParticipationStatus.PROGRESSED);
                    long notProgressed = of(counts, ParticipationStatus.NOT_PROGRESSED);
                    return new StageCounts(
                            stage.code().value(),
                            stage.state(),
                            waiting + toScore + scored + progressed + notProgressed,
                            waiting,
                            toScore,
                            scored,
                            progressed,
                            notProgressed,
                            of(counts, ParticipationStatus.WITHDRAWN));
                })
                .toList();
    }

    private static long of(Map<ParticipationStatus, Long> counts, ParticipationStatus status) {
        return counts.getOrDefault(status, 0L);
    }
}
