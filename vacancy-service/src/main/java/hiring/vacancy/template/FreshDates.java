package hiring.vacancy.template;

import hiring.kit.problem.FieldError;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.Timetable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dates of a vacancy that is drafted from another one; dates are never copied.
 *
 * @param stages those that take place on dates; the others have none
 */
public record FreshDates(String timeZone, Timetable.Closing closing, List<StageMove> stages, Timetable.Start start) {

    public FreshDates {
        stages = List.copyOf(stages);
    }

    /** The stages of a process, each with the dates that are given for it. */
    Timetable timetable(List<PlannedStage> process) {
        return new Timetable(
                timeZone,
                closing,
                process.stream()
                        .map(stage -> stages.stream()
                                .filter(dates -> dates.code().equals(stage.code()))
                                .findFirst()
                                .orElseGet(() -> new StageMove(stage.code(), null, List.of(), List.of()))
                                .appliedTo(stage))
                        .toList(),
                start);
    }

    /** Findings for dates of unknown or repeated stages. */
    List<FieldError> unknownStages(List<PlannedStage> process) {
        Set<String> open = process.stream().map(PlannedStage::code).collect(Collectors.toCollection(HashSet::new));
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            String code = stages.get(i).code();
            if (!open.remove(code)) {
                mistakes.add(new FieldError(
                        "/stages/%d/code".formatted(i),
                        "unknown-stage",
                        "There is no stage \"%s\", or its dates are there already".formatted(code)));
            }
        }
        return mistakes;
    }

    /** The place in the request of a finding in the timetable; the list for a stage without an entry. */
    String inRequest(String pointer, List<PlannedStage> process) {
        if (!pointer.startsWith("/stages/")) {
            return pointer;
        }
        String[] parts = pointer.split("/", 4);
        String code = process.get(Integer.parseInt(parts[2])).code();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(code)) {
                return "/stages/" + i + (parts.length == 4 ? "/" + parts[3] : "");
            }
        }
        return "/stages";
    }
}
