package hiring.assessment.centre;

import hiring.assessment.plan.StageParts;
import hiring.assessment.sheet.PanelRole;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a session must be: on a day that was promised to candidates, in a room and with assessors who are free then.
 * See decision 0054.
 */
public final class SessionRule {

    private SessionRule() {}

    /**
     * Every mistake at once.
     *
     * @param others sessions of any stage of any vacancy at that time
     */
    static List<FieldError> mistakes(
            SelectionStage stage, ZoneId zone, SessionDraft draft, List<AssessmentSession> others, Instant now) {
        List<FieldError> mistakes = new ArrayList<>();
        LocalDate day = draft.startsAt().atZone(zone).toLocalDate();
        if (!isDayOf(stage, day)) {
            mistakes.add(new FieldError(
                    "/startsAt",
                    "not-a-day-of-the-stage",
                    "%s is not a day of this stage: %s"
                            .formatted(
                                    DateWords.day(day),
                                    stage.dates().stream().map(DateWords::day).collect(Collectors.joining(", ")))));
        } else if (!now.isBefore(draft.startsAt())) {
            mistakes.add(new FieldError("/startsAt", "past", "A session begins in the future"));
        }
        if (!draft.endsAt().isAfter(draft.startsAt())) {
            mistakes.add(new FieldError("/endsAt", "order", "A session ends after it begins"));
        } else if (!draft.endsAt().atZone(zone).toLocalDate().equals(day)) {
            mistakes.add(new FieldError("/endsAt", "another-day", "A session ends on the day on which it begins"));
        }
        if (draft.capacity() > StageParts.of(stage).sessions().mostCandidates()) {
            mistakes.add(new FieldError("/capacity", "range", "An interview is with one candidate"));
        }
        Optional<String> room = Room.of(draft.place());
        if (room.isPresent() && others.stream().anyMatch(other -> other.room().equals(room))) {
            mistakes.add(new FieldError(
                    "/place",
                    "taken",
                    "Another session is held there at that time; where a building has several rooms, name the room"));
        }
        int least = leastAssessors(stage);
        if (draft.assessors().size() < least) {
            mistakes.add(new FieldError(
                    "/assessors", "too-few", "At this stage at least %d assess together".formatted(least)));
        }
        mistakes.addAll(mistakesOfRoles(stage, draft.assessors()));
        for (int i = 0; i < draft.assessors().size(); i++) {
            UUID assessor = draft.assessors().get(i).id();
            if (others.stream().anyMatch(other -> other.has(assessor))) {
                mistakes.add(new FieldError(
                        "/assessors/%d/id".formatted(i), "taken", "This person is in another session at that time"));
            }
        }
        return mistakes;
    }

    // Several who score the same candidates are a panel, which has one chair
    private static List<FieldError> mistakesOfRoles(SelectionStage stage, List<SessionAssessor> assessors) {
        List<Integer> chairs = IntStream.range(0, assessors.size())
                .filter(i -> assessors.get(i).role() == PanelRole.CHAIR)
                .boxed()
                .toList();
        if (stage.matrix() == null || assessors.size() < 2) {
            return chairs.stream()
                    .map(i -> new FieldError(roleOf(i), "no-panel", "Only a panel that scores has a chair"))
                    .toList();
        }
        if (chairs.isEmpty()) {
            return List.of(new FieldError("/assessors", "no-chair", "Say who chairs the panel"));
        }
        return chairs.stream()
                .skip(1)
                .map(i -> new FieldError(
                        roleOf(i), "second-chair", "The panel has a chair at /assessors/" + chairs.getFirst()))
                .toList();
    }

    private static String roleOf(int assessor) {
        return "/assessors/%d/role".formatted(assessor);
    }

    /** Whether the stage takes place on that day; a stage without days takes place on any. */
    public static boolean isDayOf(SelectionStage stage, LocalDate day) {
        return stage.dates().isEmpty() || stage.dates().contains(day);
    }

    private static int leastAssessors(SelectionStage stage) {
        ScoringMatrix matrix = stage.matrix();
        int scoring = matrix == null ? 1 : matrix.assessors();
        return Math.max(StageParts.of(stage).sessions().leastAssessors(), scoring);
    }
}
