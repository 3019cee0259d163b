package hiring.assessment.waiting;

import hiring.assessment.plan.PlanStages.InProgress;
import hiring.assessment.result.PartResults;
import hiring.assessment.scoring.Assignments;
import hiring.assessment.scoring.Judgements;
import hiring.assessment.shortlist.Completeness;
import hiring.assessment.waiting.StagesInProgress.StageInProgress;
import hiring.events.id.StaffId;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Stages from which a recruiter can publish who goes on: all is known that the publication needs, and the recruiter has
 * not scored there. A stage that no candidate has reached waits for no publication.
 */
@ApplicationScoped
class PublicationTasks extends FewTasks {

    private final StagesInProgress stages;
    private final Completeness completeness;
    private final Judgements judgements;
    private final Assignments assignments;
    private final PartResults results;

    PublicationTasks(
            StagesInProgress stages,
            Completeness completeness,
            Judgements judgements,
            Assignments assignments,
            PartResults results) {
        this.stages = stages;
        this.completeness = completeness;
        this.judgements = judgements;
        this.assignments = assignments;
        this.results = results;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.PUBLISH_STAGE;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        StaffId recruiter = new StaffId(viewer.person());
        // The rule, which counts all that is missing, is asked only where no participant lacks anything
        List<StageInProgress> complete = stages.all().stream()
                .filter(one -> one.participants().isComplete() && one.plan().isSealed())
                .filter(one -> !viewer.leftOut().contains(one.key().vacancyId()))
                .filter(one -> !one.stage().movesOnByItself())
                .filter(one -> !judgements.hasScored(recruiter, one.vacancy(), one.code()))
                .filter(one -> completeness
                        .waitingFor(one.plan(), one.course(), one.stage())
                        .isEmpty())
                .toList();
        List<InProgress> keys = complete.stream().map(StageInProgress::key).toList();
        Map<InProgress, Instant> scored = assignments.lastScored(keys);
        Map<InProgress, Instant> recorded = results.lastRecorded(keys);
        return complete.stream().map(one -> one.task(1, since(one, scored, recorded), null));
    }

    // The last sheet, result, arrival or window, of those that there are
    private static Instant since(
            StageInProgress one, Map<InProgress, Instant> scored, Map<InProgress, Instant> recorded) {
        return Stream.of(
                        one.participants().since(),
                        one.stage().definition().closesAt(),
                        scored.get(one.key()),
                        recorded.get(one.key()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
