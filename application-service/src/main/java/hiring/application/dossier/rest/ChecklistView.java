package hiring.application.dossier.rest;

import hiring.application.form.Checklist;
import hiring.kit.problem.FieldError;
import java.util.List;

/**
 * What the application still needs.
 *
 * @param done sections that need nothing more
 * @param warnings what does not keep the candidate from submitting, and is to be decided by a person afterwards
 */
public record ChecklistView(
        boolean complete, int done, int total, List<SectionView> sections, List<WarningView> warnings) {

    /** A part of the form, with what it still needs. */
    public record SectionView(Checklist.Part part, boolean complete, List<FieldError> missing) {}

    /** Something that the candidate should know before submitting. */
    public record WarningView(String code, String message) {

        public static List<WarningView> all(List<Checklist.Warning> warnings) {
            return warnings.stream()
                    .map(warning -> new WarningView(warning.code(), warning.message()))
                    .toList();
        }
    }

    static ChecklistView of(Checklist checklist) {
        return new ChecklistView(
                checklist.complete(),
                checklist.done(),
                checklist.sections().size(),
                checklist.sections().stream()
                        .map(section -> new SectionView(section.part(), section.complete(), section.missing()))
                        .toList(),
                WarningView.all(checklist.warnings()));
    }
}
