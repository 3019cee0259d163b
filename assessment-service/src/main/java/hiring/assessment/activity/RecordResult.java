package hiring.assessment.activity;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.Stages;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recruiter records what came of a test, or that a questionnaire was answered: both are delivered by a provider.
 */
@ApplicationScoped
public class RecordResult {

    private final Entries entries;
    private final AssessmentPlans plans;
    private final Stages stages;
    private final Audit audit;
    private final InstantSource clock;

    RecordResult(Entries entries, AssessmentPlans plans, Stages stages, Audit audit, InstantSource clock) {
        this.entries = entries;
        this.plans = plans;
        this.stages = stages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Exactly one of the two is given. */
    public record Result(@Nullable Integer mark, @Nullable Boolean completed) {}

    @Transactional
    public ResultOutcome record(UUID vacancyId, String stageCode, UUID applicationId, Result result) {
        // No recruiter publishes, and no page moves the application on, until this is committed
        Optional<AssessmentPlan> plan = plans.lock(vacancyId);
        Optional<Entry> entry = entries.lock(applicationId, stageCode)
                .filter(found -> found.vacancyId().equals(vacancyId));
        if (plan.isEmpty() || entry.isEmpty()) {
            return new ResultOutcome.NoSuchParticipant();
        }
        Stage stage = stages.of(plan.get(), stageCode).orElseThrow();
        ResultOutcome outcome = switch (stage.kind()) {
            case TEST -> mark(stage, entry.get(), result);
            case QUESTIONNAIRE -> complete(stage, entry.get(), result);
            case FORM_REVIEW, SUBMITTED_ACTIVITY, ASSESSMENT_CENTRE, INTERVIEW ->
                new ResultOutcome.Invalid(List.of(
                        new FieldError("", "not-used", "At this stage assessors score, and nobody records a result")));
        };
        if (outcome instanceof ResultOutcome.Recorded) {
            audit.record("result.recorded", applicationId, Map.of("stage", stageCode));
        }
        return outcome;
    }

    private ResultOutcome mark(Stage stage, Entry entry, Result result) {
        Integer highest = stage.definition().progression().highestMark();
        if (result.mark() == null) {
            return invalid("/mark", "required", "A test has a mark");
        }
        if (result.completed() != null) {
            return invalid("/completed", "not-used", "A test has a mark and nothing else");
        }
        if (result.mark() < 0 || (highest != null && result.mark() > highest)) {
            return invalid(
                    "/mark",
                    "range",
                    highest == null ? "A mark is not negative" : "A mark is from 0 to %d".formatted(highest));
        }
        if (stage.isOver() || entry.status().isFinal()) {
            return new ResultOutcome.TooLate();
        }
        if (!stage.hasOpened(clock.instant()) || stage.isUndecided()) {
            return new ResultOutcome.NotOpen();
        }
        entry.marked(result.mark());
        return new ResultOutcome.Recorded();
    }

    private ResultOutcome complete(Stage stage, Entry entry, Result result) {
        if (result.mark() != null) {
            return invalid("/mark", "not-used", "A questionnaire informs the panel and has no mark here");
        }
        if (result.completed() == null || !result.completed()) {
            return invalid("/completed", "required", "Say true once it was answered");
        }
        if (entry.status() == EntryStatus.WITHDRAWN || stage.isOver()) {
            return new ResultOutcome.TooLate();
        }
        if (entry.status() == EntryStatus.WAITING) {
            return new ResultOutcome.NotOpen();
        }
        Instant now = clock.instant();
        entry.answered(now);
        return new ResultOutcome.Recorded();
    }

    private static ResultOutcome invalid(String pointer, String code, String message) {
        return new ResultOutcome.Invalid(List.of(new FieldError(pointer, code, message)));
    }
}
