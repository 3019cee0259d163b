package hiring.assessment.result;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.participation.FindParticipant;
import hiring.assessment.participation.FindParticipant.ParticipantLookup;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationReason;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.Part;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.planversion.TermsHash;
import hiring.events.Measure;
import hiring.events.StagePart.Delivery;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A recruiter records what came of the parts of a stage: what a provider delivers, or what was seen and measured. */
@ApplicationScoped
public class RecordResult {

    private final FindParticipant findParticipant;
    private final FindStage findStage;
    private final Participations participations;
    private final PartResults results;
    private final Sessions sessions;
    private final RecordFact recordFact;
    private final Audit audit;
    private final InstantSource clock;

    RecordResult(
            FindParticipant findParticipant,
            FindStage findStage,
            Participations participations,
            PartResults results,
            Sessions sessions,
            RecordFact recordFact,
            Audit audit,
            InstantSource clock) {
        this.findParticipant = findParticipant;
        this.findStage = findStage;
        this.participations = participations;
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
        Map<UUID, AssessmentSession> held = sessionsOf(List.of(participation));
        Optional<ResultOutcome> refusal = whyNot(participant.found(), participation, draft, held);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        store(stage, List.of(new Entry(participation, draft)), by);
        return new ResultOutcome.Recorded();
    }

    /** The result of a part for one of several applications. */
    public record Row(ApplicationId application, PartDraft draft) {}

    /** A result that can be stored. */
    private record Entry(Participation participation, PartDraft draft) {}

    /** Records several results, of one session for example; all of them, or none where one has a mistake. */
    @Transactional
    public ResultOutcome recordAll(VacancyId vacancy, StageCode stageCode, List<Row> rows, StaffId by) {
        return switch (findStage.lock(vacancy, stageCode)) {
            case StageLookup.NoSuchStage() -> new ResultOutcome.NoSuchStage();
            case StageLookup.Known known -> recordAll(known, vacancy, rows, by);
        };
    }

    private ResultOutcome recordAll(StageLookup.Known known, VacancyId vacancy, List<Row> rows, StaffId by) {
        PlanStage stage = known.stage();
        List<Participation> here = participations.lockAtStage(
                vacancy,
                stage.code(),
                rows.stream().map(row -> row.application().value()).distinct().toList());
        Map<UUID, Participation> byApplication =
                here.stream().collect(Collectors.toMap(Participation::applicationId, Function.identity()));
        Map<UUID, AssessmentSession> held = sessionsOf(here);
        Set<String> seen = new HashSet<>();
        List<FieldError> mistakes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "/results/" + i;
            @Nullable
            Participation participation = byApplication.get(row.application().value());
            List<FieldError> ofDraft = PartRule.mistakes(stage.parts(), at, row.draft());
            mistakes.addAll(ofDraft);
            if (!seen.add(row.application().value() + " " + row.draft().part())) {
                mistakes.add(new FieldError(at, "duplicate", "There is another result of this part before"));
            }
            if (participation == null) {
                mistakes.add(refused(at, new ResultOutcome.NoSuchParticipant()));
            } else if (ofDraft.isEmpty()) {
                whyNot(known, participation, row.draft(), held)
                        .map(why -> refused(at, why))
                        .ifPresent(mistakes::add);
                entries.add(new Entry(participation, row.draft()));
            }
        }
        if (!mistakes.isEmpty()) {
            return new ResultOutcome.Invalid(mistakes);
        }
        store(stage, entries, by);
        return new ResultOutcome.Recorded();
    }

    private static FieldError refused(String at, ResultOutcome why) {
        String pointer = at + "/applicationId";
        return switch (why) {
            case ResultOutcome.TooLate late -> new FieldError(pointer, "stage-over", "It is decided already");
            case ResultOutcome.NotOpen(var opensAt) ->
                new FieldError(
                        pointer,
                        "window-not-open",
                        opensAt == null ? "It is too early" : "It opens at " + DateWords.moment(opensAt));
            case ResultOutcome.NoPlace none -> new FieldError(pointer, "no-place", "There is no place in a session");
            case ResultOutcome.NotBegun notBegun ->
                new FieldError(pointer, "session-not-begun", "The session has not begun yet");
            case ResultOutcome.StayedAway away ->
                new FieldError(pointer, "did-not-attend", "The candidate is recorded as not having attended");
            case ResultOutcome.NoSuchParticipant none ->
                new FieldError(pointer, "no-such-participant", "The application does not take part in this stage");
            case ResultOutcome.NoSuchStage none -> throw new IllegalStateException("The stage is known");
            case ResultOutcome.Recorded recorded -> throw new IllegalStateException("This is no refusal");
            case ResultOutcome.Invalid invalid -> throw new IllegalStateException("The draft has its own mistakes");
        };
    }

    private Map<UUID, AssessmentSession> sessionsOf(List<Participation> here) {
        List<UUID> ids = here.stream()
                .flatMap(participation -> participation.sessionId().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : sessions.all(ids).stream().collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
    }

    // Those that are replaced are written first, because only one result of a part counts
    private void store(PlanStage stage, List<Entry> entries, StaffId by) {
        Instant now = clock.instant();
        Map<UUID, Map<String, PartResult>> known = new HashMap<>();
        results.current(entries.stream()
                        .map(entry -> entry.participation().id())
                        .distinct()
                        .toList())
                .forEach(result -> known.computeIfAbsent(result.entryId(), unused -> new HashMap<>())
                        .put(result.partCode(), result));
        List<Entry> changes = new ArrayList<>();
        for (Entry entry : entries) {
            @Nullable
            PartResult before = known.getOrDefault(entry.participation().id(), Map.of())
                    .get(entry.draft().part());
            if (before == null || !before.says(entry.draft())) {
                changes.add(entry);
            }
            if (before != null && !before.says(entry.draft())) {
                before.replace(now);
            }
        }
        results.flush();
        String planHash = TermsHash.of(stage.definition());
        for (Entry entry : changes) {
            PartResult result = new PartResult(entry.participation(), entry.draft(), planHash, by, now);
            results.persist(result);
            Map<String, PartResult> current =
                    known.computeIfAbsent(entry.participation().id(), unused -> new HashMap<>());
            current.put(result.partCode(), result);
            tell(stage, entry, current, now);
        }
    }

    private void tell(PlanStage stage, Entry entry, Map<String, PartResult> current, Instant now) {
        Participation participation = entry.participation();
        Part part = stage.parts().find(entry.draft().part()).orElseThrow();
        if (part.is(Measure.Type.COMPLETED) && part.delivery() == Delivery.CANDIDATE) {
            recordFact.record(participation, new StageFact.QuestionnaireAnswered(now));
        }
        if (!informs(stage, part)) {
            recordFact.record(participation, new StageFact.ResultsRecorded(stage, areEnough(stage, current)));
        }
        audit.record(
                AssessmentAction.RESULT_RECORDED,
                participation.applicationId(),
                Map.of("stage", stage.code().value(), "part", part.code()));
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
    private static boolean informs(PlanStage stage, Part part) {
        return part.is(Measure.Type.COMPLETED) && stage.needed().isEmpty();
    }

    private Optional<ResultOutcome> whyNot(
            StageLookup.Known found, Participation participation, PartDraft draft, Map<UUID, AssessmentSession> held) {
        PlanStage stage = found.stage();
        ParticipationStatus status = participation.status();
        Part part = stage.parts().find(draft.part()).orElseThrow();
        Instant now = clock.instant();
        if (informs(stage, part)) {
            if (status == ParticipationStatus.WITHDRAWN || stage.isOver()) {
                return Optional.of(new ResultOutcome.TooLate());
            }
            return status == ParticipationStatus.WAITING
                    ? Optional.of(new ResultOutcome.NotOpen(null))
                    : Optional.empty();
        }
        if (stage.isOver() || status.isFinal()) {
            return Optional.of(new ResultOutcome.TooLate());
        }
        if (stage.isUndecided()) {
            return Optional.of(new ResultOutcome.NotOpen(null));
        }
        // No end: what was done in time may be recorded later
        if (!stage.hasOpened(now) || !part.hasOpened(now)) {
            return Optional.of(new ResultOutcome.NotOpen(opening(found, part)));
        }
        return stage.hasSessions() ? whyNotAtSession(participation, held, now) : Optional.empty();
    }

    private static @Nullable ZonedDateTime opening(StageLookup.Known found, Part part) {
        Instant opensAt = part.opensAt() == null ? found.stage().definition().opensAt() : part.opensAt();
        return opensAt == null ? null : opensAt.atZone(found.process().zone());
    }

    private static Optional<ResultOutcome> whyNotAtSession(
            Participation participation, Map<UUID, AssessmentSession> held, Instant now) {
        Optional<AssessmentSession> session = participation.sessionId().map(held::get);
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
