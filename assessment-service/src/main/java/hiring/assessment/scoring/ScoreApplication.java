package hiring.assessment.scoring;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.LineTally;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.SiftCompleted;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessor hands in a sheet. */
@ApplicationScoped
public class ScoreApplication {

    private final Assignments assignments;
    private final Entries entries;
    private final AssessmentPlans plans;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ScoreApplication(
            Assignments assignments,
            Entries entries,
            AssessmentPlans plans,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.assignments = assignments;
        this.entries = entries;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where the assessor has no such assignment. */
    @Transactional
    public Optional<ScoringOutcome> score(UUID assessor, UUID id, @Nullable List<ScoreDraft> drafts) {
        // The entry's lock comes before the sheet is read: a withdrawal or the panel's other sheet may be under way
        return assignments
                .entryOf(assessor, id)
                .flatMap(entries::lock)
                .map(entry -> score(entry, assignments.findById(id), drafts));
    }

    private ScoringOutcome score(Entry entry, Assignment assignment, @Nullable List<ScoreDraft> drafts) {
        SelectionStage stage = stageOf(assignment);
        ScoringMatrix matrix =
                Objects.requireNonNull(stage.matrix(), "Only a stage with a matrix is given to assessors");
        var mistakes = SheetRule.mistakes(matrix, drafts);
        if (!mistakes.isEmpty() || drafts == null) {
            return new ScoringOutcome.Invalid(mistakes);
        }
        List<Score> sheet = SheetRule.sheet(matrix, drafts);
        Instant now = clock.instant();
        return switch (assignment.status()) {
            case CANCELLED, REASSIGNED -> new ScoringOutcome.Cancelled();
            case SCORED ->
                assignment.sheet().equals(sheet) ? new ScoringOutcome.Accepted() : new ScoringOutcome.AlreadyFinal();
            case TO_SCORE -> {
                if (!assignment.mayBeScored(now)) {
                    yield new ScoringOutcome.TooEarly(assignment.notBefore().orElseThrow());
                }
                assignment.score(sheet, now);
                audit.record("assignment.scored", assignment.id());
                if (entry.sheetDone()) {
                    complete(entry, stage, matrix, now);
                }
                yield new ScoringOutcome.Accepted();
            }
        };
    }

    private void complete(Entry entry, SelectionStage stage, ScoringMatrix matrix, Instant now) {
        List<Score> scores = assignments.ofEntry(entry.id()).stream()
                .flatMap(assignment -> assignment.sheet().stream())
                .toList();
        entry.scored(matrix.lines().stream()
                .map(line -> {
                    IntSummaryStatistics given = scores.stream()
                            .filter(score -> score.line().equals(line.code()))
                            .mapToInt(Score::score)
                            .summaryStatistics();
                    return new LineTally(
                            line.code(), (int) given.getSum(), (int) given.getCount(), given.getMin(), given.getMax());
                })
                .toList());
        if (stage.kind() == Kind.FORM_REVIEW) {
            outbox.add(new SiftCompleted(entry.applicationId(), entry.vacancyId(), entry.stageCode(), now));
        }
    }

    private SelectionStage stageOf(Assignment assignment) {
        return Optional.ofNullable(plans.findById(assignment.vacancyId()))
                .flatMap(AssessmentPlan::process)
                .flatMap(process -> process.stage(assignment.stageCode()))
                .orElseThrow();
    }
}
