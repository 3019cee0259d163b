package hiring.vacancy.amendment;

import hiring.events.id.StageCode;
import hiring.kit.problem.FieldError;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.rule.DocumentRules;
import hiring.vacancy.timetable.ClosingMoment;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.Timetable;
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
        }
        return List.copyOf(mistakes);
    }

    private List<FieldError> unknownOrTwice(Timetable timetable) {
        Set<String> known = timetable.stages().stream().map(PlannedStage::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            String code = stages.get(i).code();
            if (!known.contains(code)) {
                mistakes.add(
                        new FieldError(at(i) + "/code", "unknown-stage", "There is no stage \"%s\"".formatted(code)));
            } else if (!seen.add(code)) {
                mistakes.add(new FieldError(at(i) + "/code", "duplicate", "\"%s\" is there already".formatted(code)));
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

    private void checkStages(Timetable before, Timetable after, Instant now, List<FieldError> mistakes) {
        for (int i = 0; i < stages.size(); i++) {
            StageCode code = new StageCode(stages.get(i).code());
            PlannedStage was = stageOf(before, code);
            PlannedStage is = stageOf(after, code);
            if (!was.equals(is)) {
                check(
                        at(i),
                        StageTimes.of(was, before.zone()),
                        StageTimes.of(is, after.zone()),
                        after.zone(),
                        now,
                        mistakes);
            }
        }
    }

    private static void check(
            String pointer, StageTimes was, StageTimes is, ZoneId zone, Instant now, List<FieldError> mistakes) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean over = was.closesAt() != null
                ? !now.isBefore(was.closesAt())
                : !was.dates().isEmpty() && was.dates().getLast().isBefore(today);
        if (over) {
            mistakes.add(new FieldError(pointer, "over-already", "What is over is not moved"));
            return;
        }
        if (was.dates().isEmpty() != is.dates().isEmpty()) {
            mistakes.add(new FieldError(
                    pointer + "/days",
                    "sessions-are-fixed",
                    "Whether candidates come to sessions is the same from the publication on"));
        }
        boolean begun = was.opensAt() != null && !now.isBefore(was.opensAt());
        if (begun && !Objects.equals(was.opensAt(), is.opensAt())) {
            mistakes.add(new FieldError(
                    pointer + "/window/opens", "begun-already", "The window has opened; only its end can move"));
        }
        if (!begun && is.opensAt() != null && is.opensAt().isBefore(now)) {
            mistakes.add(
                    new FieldError(pointer + "/window/opens", "in-the-past", "The window would have opened already"));
        }
        if (is.closesAt() != null && !now.isBefore(is.closesAt())) {
            mistakes.add(new FieldError(pointer + "/window/closes", "in-the-past", "The window would be over already"));
        }
        boolean movedIntoThePast = is.dates().stream()
                .anyMatch(date -> date.isBefore(today) && !was.dates().contains(date));
        if (movedIntoThePast) {
            mistakes.add(new FieldError(pointer, "in-the-past", "A session would be on a day that has passed"));
        }
    }

    private static PlannedStage stageOf(Timetable timetable, StageCode code) {
        return timetable.stages().stream()
                .filter(stage -> stage.code().equals(code.value()))
                .findFirst()
                .orElseThrow();
    }

    // Findings point into the document; a stage without an entry in the request is reported at the list
    private String inRequest(String pointer, Timetable amended) {
        String within = pointer.substring(TIMETABLE.length());
        if (!within.startsWith("/stages/")) {
            return within;
        }
        String[] parts = within.split("/", 4);
        String code = amended.stages().get(Integer.parseInt(parts[2])).code();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(code)) {
                return at(i) + (parts.length == 4 ? "/" + parts[3] : "");
            }
        }
        return "/stages";
    }

    private static String at(int index) {
        return "/stages/" + index;
    }
}
