package hiring.assessment.result;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.Part;
import hiring.assessment.plan.PlanStage;
import hiring.events.Measure;
import hiring.events.StagePart.Delivery;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recruiter records what came of the parts of a stage: what a provider delivers, or what was seen and measured. */
@ApplicationScoped
public class RecordResult {

    private final FindParticipant findParticipant;
    private final PartResults results;
    private final Sessions sessions;
    private final RecordFact recordFact;
    private final Audit audit;
    private final InstantSource clock;

    RecordResult(
            FindParticipant findParticipant,
            PartResults results,
            Sessions sessions,
            RecordFact recordFact,
            Audit audit,
            InstantSource clock) {
        this.findParticipant = findParticipant;
        this.results = results;
        this.sessions = sessions;
        this.recordFact = recordFact;
        this.audit = audit;
        this.clock = clock;
    }

    /** Exactly one of the two is given. */
    public record Result(@Nullable Integer mark, @Nullable Boolean completed) {}

    /** The result of a stage that names no parts. */
    @Transactional
    public ResultOutcome record(
            VacancyId vacancy, StageCode stageCode, ApplicationId application, Result result, StaffId by) {
        return switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new ResultOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant -> record(participant, result, by);
        };
    }

    /** The result of one part, or another one in its place. */
    @Transactional
    public ResultOutcome record(
            VacancyId vacancy, StageCode stageCode, ApplicationId application, PartDraft draft, StaffId by) {
        return switch (findParticipant.lock(vacancy, stageCode, application)) {
            case ParticipantLookup.NoSuchParticipant() -> new ResultOutcome.NoSuchParticipant();
            case ParticipantLookup.Participant participant -> {
                List<FieldError> mistakes =
                        PartRule.mistakes(participant.found().stage().parts(), "", draft);
                yield mistakes.isEmpty() ? record(participant, draft, by) : new ResultOutcome.Invalid(mistakes);
            }
        };
    }

    private ResultOutcome record(ParticipantLookup.Participant participant, Result result, StaffId by) {
        PlanStage stage = participant.found().stage();
        List<Part> recorded = stage.parts().recorded();
        if (stage.definition().parts() != null) {
            return invalid("", "not-used", "This stage has parts: record the result of each");
        }
        if (recorded.isEmpty()) {
            return invalid("", "not-used", "At this stage assessors score, and no result is recorded");
        }
        Part part = recorded.getFirst();
        return part.is(Measure.Type.QUANTITY)
                ? mark(participant, part, result, by)
                : complete(participant, part, result, by);
    }

    private ResultOutcome mark(ParticipantLookup.Participant participant, Part part, Result result, StaffId by) {
        if (result.mark() == null) {
            return invalid("/mark", "required", "A test has a mark");
        }
        if (result.completed() != null) {
            return invalid("/completed", "not-used", "A test has a mark and nothing else");
        }
        BigDecimal mark = BigDecimal.valueOf(result.mark());
        BigDecimal highest = part.measure().highest();
        if (mark.signum() < 0 || (highest != null && mark.compareTo(highest) > 0)) {
            return invalid(
                    "/mark",
                    "range",
                    highest == null
                            ? "A mark is not negative"
                            : "A mark is from 0 to %s".formatted(highest.toPlainString()));
        }
        return record(
                participant,
                new PartDraft(part.code(), null, mark, part.measure().unit(), null),
                by);
    }

    private ResultOutcome complete(ParticipantLookup.Participant participant, Part part, Result result, StaffId by) {
        if (result.mark() != null) {
            return invalid("/mark", "not-used", "A questionnaire informs the panel and has no mark here");
        }
        if (result.completed() == null || !result.completed()) {
            return invalid("/completed", "required", "Say true once it was answered");
        }
        return record(participant, new PartDraft(part.code(), null, null, null, true), by);
    }

    private ResultOutcome record(ParticipantLookup.Participant participant, PartDraft draft, StaffId by) {
        PlanStage stage = participant.found().stage();
        Participation participation = participant.participation();
        Part part = stage.parts().find(draft.part()).orElseThrow();
        boolean informs = part.is(Measure.Type.COMPLETED) && stage.needed().isEmpty();
        Optional<ResultOutcome> refusal = informs ? whyNotInformed(participant) : whyNot(participant);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, PartResult> current = new HashMap<>();
        results.current(List.of(participation.id())).forEach(result -> current.put(result.partCode(), result));
        @Nullable PartResult before = current.get(part.code());
        if (before != null && before.says(draft)) {
            return new ResultOutcome.Recorded();
        }
        Instant now = clock.instant();
        if (before != null) {
            before.replace(now);
            results.flush();
        }
        PartResult result = new PartResult(participation, draft, by, now);
        results.persist(result);
        current.put(part.code(), result);
        if (part.is(Measure.Type.COMPLETED) && part.delivery() == Delivery.CANDIDATE) {
            recordFact.record(participation, new StageFact.QuestionnaireAnswered(now));
        }
        if (!informs) {
            recordFact.record(participation, new StageFact.ResultsRecorded(stage, areEnough(stage, current)));
        }
        audit.record(
                AssessmentAction.RESULT_RECORDED,
                participation.applicationId(),
                Map.of("stage", stage.code().value(), "part", part.code()));
        return new ResultOutcome.Recorded();
    }

    // A candidate who failed a part does not go on, so the others need not be known
    static boolean areEnough(PlanStage stage, Map<String, PartResult> current) {
        boolean failed = stage.needed().stream()
                .anyMatch(part -> Optional.ofNullable(current.get(part.code()))
                        .filter(result -> !result.isPassed(part))
                        .isPresent());
        return failed || stage.needed().stream().allMatch(part -> current.containsKey(part.code()));
    }

    // An answer informs others, whether the application has moved on or not
    private static Optional<ResultOutcome> whyNotInformed(ParticipantLookup.Participant participant) {
        ParticipationStatus status = participant.participation().status();
        if (status == ParticipationStatus.WITHDRAWN
                || participant.found().stage().isOver()) {
            return Optional.of(new ResultOutcome.TooLate());
        }
        return status == ParticipationStatus.WAITING ? Optional.of(new ResultOutcome.NotOpen()) : Optional.empty();
    }

    private Optional<ResultOutcome> whyNot(ParticipantLookup.Participant participant) {
        PlanStage stage = participant.found().stage();
        if (participant.isOver()) {
            return Optional.of(new ResultOutcome.TooLate());
        }
        Instant now = clock.instant();
        if (!stage.hasOpened(now) || stage.isUndecided()) {
            return Optional.of(new ResultOutcome.NotOpen());
        }
        return stage.hasSessions() ? whyNotAtSession(participant.participation(), now) : Optional.empty();
    }

    private Optional<ResultOutcome> whyNotAtSession(Participation participation, Instant now) {
        Optional<AssessmentSession> session = participation.sessionId().map(sessions::findById);
        if (session.isEmpty()) {
            return Optional.of(new ResultOutcome.NoPlace());
        }
        if (!session.get().hasBegun(now)) {
            return Optional.of(new ResultOutcome.NotBegun());
        }
        return participation
                .reason()
                .filter(ParticipationReason.DID_NOT_ATTEND::equals)
                .map(reason -> new ResultOutcome.StayedAway());
    }

    private static ResultOutcome invalid(String pointer, String code, String message) {
        return new ResultOutcome.Invalid(List.of(new FieldError(pointer, code, message)));
    }
}
