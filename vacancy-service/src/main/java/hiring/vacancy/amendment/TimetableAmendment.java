package hiring.vacancy.amendment;

import hiring.events.id.StageCode;
import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.rule.DocumentRules;
import hiring.vacancy.timetable.ClosingMoment;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.PlannedStage.Window;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.Timetable;
import hiring.vacancy.timetable.Timetable.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * New dates for a published vacancy. Past dates stay, a window that has opened keeps its beginning, and nothing moves
 * into the past, because candidates have acted on the published dates.
 *
 * @param closing absent to keep it
 * @param stages those that move
 * @param start absent to keep it
 */
public record TimetableAmendment(
        Timetable.@Nullable Closing closing, List<StageMove> stages, Timetable.@Nullable Start start) {

    private static final String TIMETABLE = "/timetable";

    public TimetableAmendment {
        stages = List.copyOf(stages);
    }

    /** The timetable with these dates. */
    Timetable appliedTo(Timetable timetable) {
        return new Timetable(
                timetable.timeZone(),
                closing == null ? timetable.closing() : closing,
                timetable.stages().stream()
                        .map(stage -> moveOf(new StageCode(stage.code()))
                                .map(move -> move.appliedTo(stage))
                                .orElse(stage))
                        .toList(),
                start == null ? timetable.start() : start);
    }

    private Optional<StageMove> moveOf(StageCode code) {
        return stages.stream().filter(move -> move.code().equals(code.value())).findFirst();
    }

    /** Every mistake, with its place in the request. */
    List<FieldError> mistakes(VacancyDocument document, Instant now) {
        List<FieldError> mistakes = new ArrayList<>(unknownOrTwice(document.timetable()));
        Timetable amended = appliedTo(document.timetable());
        List<FieldError> broken = DocumentRules.findings(document.with(amended), now).stream()
                .filter(finding -> finding.pointer().startsWith(TIMETABLE))
                .filter(finding -> !isOfPastIntake(finding, document.timetable(), amended))
                .map(finding ->
                        new FieldError(inRequest(finding.pointer(), amended), finding.code(), finding.message()))
                .toList();
        mistakes.addAll(broken);
        if (mistakes.isEmpty()) {
            if (amended.equals(document.timetable())) {
                mistakes.add(new FieldError("", "nothing-changed", "These are the dates that it has"));
            }
            checkClosing(document.timetable(), amended, now, mistakes);
            checkStages(document.timetable(), amended, now, mistakes);
            checkIntakes(document.timetable(), amended, now, mistakes);
        }
        return List.copyOf(mistakes);
    }

    private List<FieldError> unknownOrTwice(Timetable timetable) {
        Set<String> known = timetable.stages().stream().map(PlannedStage::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            StageMove move = stages.get(i);
            String code = move.code();
            if (!known.contains(code)) {
                mistakes.add(
                        new FieldError(at(i) + "/code", "unknown-stage", "There is no stage \"%s\"".formatted(code)));
            } else if (!seen.add(code)) {
                mistakes.add(new FieldError(at(i) + "/code", "duplicate", "\"%s\" is there already".formatted(code)));
            } else {
                mistakes.addAll(move.unknownParts(at(i), stageOf(timetable, new StageCode(code))));
            }
        }
        return mistakes;
    }

    private void checkClosing(Timetable before, Timetable after, Instant now, List<FieldError> mistakes) {
        Instant closesAt = after.closingMoment().instant();
        boolean moved = !closesAt.equals(before.closingMoment().instant())
                || before.closing().grace() != after.closing().grace();
        if (moved && before.closingMoment().hasPassed(now)) {
            mistakes.add(new FieldError(
                    "/closing", "closed-already", "Applications have closed; advertise the vacancy again instead"));
        } else if (moved && new ClosingMoment(closesAt).hasPassed(now)) {
            mistakes.add(new FieldError(
                    "/closing",
                    "in-the-past",
                    "It would have closed at %s already".formatted(DateWords.deadline(closesAt, after.zone()))));
        } else if (before.closing().grace() != after.closing().grace()) {
            mistakes.add(new FieldError(
                    "/closing/graceMinutes",
                    "grace-is-fixed",
                    "The grace is the same for all from the publication on"));
        }
    }

    // A later intake can move when an earlier one has begun
    private static boolean isOfPastIntake(FieldError finding, Timetable before, Timetable after) {
        List<Intake> intakes = after.start().intakesOrNone();
        return finding.code().equals("in-the-past")
                && IntStream.range(0, intakes.size())
                        .filter(i -> finding.pointer().equals("/timetable/start/intakes/%d/on/date".formatted(i)))
                        .anyMatch(i -> before.start().intakesOrNone().contains(intakes.get(i)));
    }

    private static void checkIntakes(Timetable before, Timetable after, Instant now, List<FieldError> mistakes) {
        LocalDate today = LocalDate.ofInstant(now, before.zone());
        boolean pastOnesStay = before.start().intakesOrNone().stream()
                .filter(intake -> intake.on().date().isBefore(today))
                .allMatch(after.start().intakesOrNone()::contains);
        if (!pastOnesStay) {
            mistakes.add(overAlready("/start/intakes"));
        }
    }

    private void checkStages(Timetable before, Timetable after, Instant now, List<FieldError> mistakes) {
        for (int i = 0; i < stages.size(); i++) {
            StageCode code = new StageCode(stages.get(i).code());
            PlannedStage was = stageOf(before, code);
            PlannedStage is = stageOf(after, code);
            if (!was.equals(is)) {
                check(at(i), was, is, after.zone(), now, mistakes);
                checkParts(at(i), stages.get(i), was, is, after.zone(), now, mistakes);
            }
        }
    }

    private static void check(
            String pointer,
            PlannedStage before,
            PlannedStage after,
            ZoneId zone,
            Instant now,
            List<FieldError> mistakes) {
        StageTimes was = StageTimes.of(before, zone);
        StageTimes is = StageTimes.of(after, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (was.closesAt() == null
                && !was.dates().isEmpty()
                && was.dates().getLast().isBefore(today)) {
            mistakes.add(overAlready(pointer));
            return;
        }
        if (was.dates().isEmpty() != is.dates().isEmpty()) {
            mistakes.add(new FieldError(
                    pointer + "/days",
                    "sessions-are-fixed",
                    "Whether candidates come to sessions is the same from the publication on"));
        }
        checkWindow(pointer, before.window(), after.window(), zone, now, mistakes);
        boolean movedIntoThePast = is.dates().stream()
                .anyMatch(date -> date.isBefore(today) && !was.dates().contains(date));
        if (movedIntoThePast) {
            mistakes.add(new FieldError(pointer, "in-the-past", "A session would be on a day that has passed"));
        }
    }

    // The window of a part that names none is that of its stage, which is checked with the stage
    private static void checkParts(
            String pointer,
            StageMove move,
            PlannedStage before,
            PlannedStage after,
            ZoneId zone,
            Instant now,
            List<FieldError> mistakes) {
        for (int i = 0; i < move.parts().size(); i++) {
            String code = move.parts().get(i).code();
            PlannedPart partBefore = partOf(before, code);
            PlannedPart partAfter = partOf(after, code);
            Window was = partBefore.window();
            Window is = partAfter.window();
            String here = "%s/parts/%d".formatted(pointer, i);
            if (partBefore.asksCandidates() != partAfter.asksCandidates()) {
                mistakes.add(new FieldError(
                        here + "/window",
                        "window-is-fixed",
                        "Whether candidates write this part within a window is the same from the publication on"));
            } else if (!Objects.equals(was, is)) {
                checkWindow(
                        here,
                        was == null ? before.window() : was,
                        is == null ? after.window() : is,
                        zone,
                        now,
                        mistakes);
            }
        }
    }

    private static void checkWindow(
            String pointer,
            @Nullable Window before,
            @Nullable Window after,
            ZoneId zone,
            Instant now,
            List<FieldError> mistakes) {
        if (before != null && !now.isBefore(before.closesAt(zone))) {
            mistakes.add(overAlready(pointer));
            return;
        }
        Instant opened = before == null ? null : before.opensAt(zone);
        boolean begun = opened != null && !now.isBefore(opened);
        Instant opensAt = after == null ? null : after.opensAt(zone);
        if (begun && !Objects.equals(opened, opensAt)) {
            mistakes.add(new FieldError(
                    pointer + "/window/opens", "begun-already", "The window has opened; only its end can move"));
        }
        if (!begun && opensAt != null && opensAt.isBefore(now)) {
            mistakes.add(
                    new FieldError(pointer + "/window/opens", "in-the-past", "The window would have opened already"));
        }
        if (after != null && !now.isBefore(after.closesAt(zone))) {
            mistakes.add(new FieldError(pointer + "/window/closes", "in-the-past", "The window would be over already"));
        }
    }

    private static FieldError overAlready(String pointer) {
        return new FieldError(pointer, "over-already", "What is over is not moved");
    }

    private static PlannedPart partOf(PlannedStage stage, String code) {
        return stage.parts().stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PlannedStage stageOf(Timetable timetable, StageCode code) {
        return timetable.stages().stream()
                .filter(stage -> stage.code().equals(code.value()))
                .findFirst()
                .orElseThrow();
    }

    // Findings point into the document
    private String inRequest(String pointer, Timetable amended) {
        return StageMove.placeOf(pointer.substring(TIMETABLE.length()), amended.stages(), stages);
    }

    private static String at(int index) {
        return "/stages/" + index;
    }
}
