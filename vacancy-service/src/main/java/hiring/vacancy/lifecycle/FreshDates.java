package hiring.vacancy.lifecycle;

import hiring.kit.problem.FieldError;
import hiring.vacancy.document.Stage;
import hiring.vacancy.document.StageMove;
import hiring.vacancy.document.Timetable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All dates of a vacancy that is drafted from another one. They are given anew, because a date that is copied is a date
 * that a recruiter forgot.
 *
 * @param stages those that take place on dates; the others have none
 */
public record FreshDates(String timeZone, Timetable.Closing closing, List<StageMove> stages, Timetable.Start start) {

    public FreshDates {
        stages = List.copyOf(stages);
    }

    /** The stages of a process without dates, each with those that are given for it. */
    Timetable timetable(List<Stage> process) {
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

    /** Dates for stages that are not there, or given twice. */
    List<FieldError> unknownStages(List<Stage> process) {
        Set<String> open = process.stream().map(Stage::code).collect(Collectors.toCollection(HashSet::new));
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

    /** The place in the request of a mistake in the timetable; of a stage without an entry, the list. */
    String inRequest(String pointer, List<Stage> process) {
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
