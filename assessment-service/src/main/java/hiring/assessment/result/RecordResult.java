package hiring.assessment.result;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.PlanStage;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recruiter records what came of a test, or that a questionnaire was answered: both are delivered by a provider.
 */
@ApplicationScoped
public class RecordResult {

    private final FindParticipant findParticipant;
    private final RecordFact recordFact;
    private final Audit audit;
    private final InstantSource clock;

    RecordResult(FindParticipant findParticipant, RecordFact recordFact, Audit audit, InstantSource clock) {
        this.findParticipant = findParticipant;
        this.recordFact = recordFact;
        this.audit = audit;
        this.clock = clock;
    }

    /** Exactly one of the two is given. */
    public record Result(@Nullable Integer mark, @Nullable Boolean completed) {}

    @Transactional
    public ResultOutcome record(VacancyId vacancy, StageCode stageCode, ApplicationId application, Result result) {
        return switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new ResultOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant -> record(participant, result);
        };
    }

    private ResultOutcome record(ParticipantLookup.Participant participant, Result result) {
        PlanStage stage = participant.found().stage();
        ResultOutcome outcome = switch (stage.traits().result()) {
            case MARK -> mark(participant, result);
            case COMPLETION -> complete(stage, participant.participation(), result);
            case SHEETS, FILE -> invalid("", "not-used", "At this stage assessors score, and no result is recorded");
        };
        if (outcome instanceof ResultOutcome.Recorded) {
            audit.record(
                    AssessmentAction.RESULT_RECORDED,
                    participant.participation().applicationId(),
                    Map.of("stage", stage.code().value()));
        }
        return outcome;
    }

    private ResultOutcome mark(ParticipantLookup.Participant participant, Result result) {
        PlanStage stage = participant.found().stage();
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
        if (participant.isOver()) {
            return new ResultOutcome.TooLate();
        }
        if (!stage.hasOpened(clock.instant()) || stage.isUndecided()) {
            return new ResultOutcome.NotOpen();
        }
        recordFact.record(participant.participation(), new StageFact.TestMarked(result.mark()));
        return new ResultOutcome.Recorded();
    }

    private ResultOutcome complete(PlanStage stage, Participation participation, Result result) {
        if (result.mark() != null) {
            return invalid("/mark", "not-used", "A questionnaire informs the panel and has no mark here");
        }
        if (result.completed() == null || !result.completed()) {
            return invalid("/completed", "required", "Say true once it was answered");
        }
        if (participation.status() == ParticipationStatus.WITHDRAWN || stage.isOver()) {
            return new ResultOutcome.TooLate();
        }
        if (participation.status() == ParticipationStatus.WAITING) {
            return new ResultOutcome.NotOpen();
        }
        recordFact.record(participation, new StageFact.QuestionnaireAnswered(clock.instant()));
        return new ResultOutcome.Recorded();
    }

    private static ResultOutcome invalid(String pointer, String code, String message) {
        return new ResultOutcome.Invalid(List.of(new FieldError(pointer, code, message)));
    }
}
