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
                                .orElseGet(() -> StageMove.ofNoDates(stage))
                                .appliedTo(stage))
                        .toList(),
                start);
    }

    /** Findings for dates of unknown or repeated stages and parts. */
    List<FieldError> unknownStages(List<PlannedStage> process) {
        Set<String> open = process.stream().map(PlannedStage::code).collect(Collectors.toCollection(HashSet::new));
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            StageMove dates = stages.get(i);
            String here = "/stages/" + i;
            if (open.remove(dates.code())) {
                process.stream()
                        .filter(stage -> stage.code().equals(dates.code()))
                        .forEach(stage -> mistakes.addAll(dates.unknownParts(here, stage)));
            } else {
                mistakes.add(new FieldError(
                        here + "/code",
                        "unknown-stage",
                        "There is no stage \"%s\", or its dates are there already".formatted(dates.code())));
            }
        }
        return mistakes;
    }

    /** The place in the request of a finding in the timetable; the list for a stage or a part without an entry. */
    String inRequest(String pointer, List<PlannedStage> process) {
        return StageMove.placeOf(pointer, process, stages);
    }
}
