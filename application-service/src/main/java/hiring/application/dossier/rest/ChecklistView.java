package hiring.application.dossier.rest;

import hiring.application.form.Checklist;
import hiring.kit.problem.FieldError;
import java.util.List;

/**
 * What the application still needs.
 *
 * @param done sections that need nothing more
 */
public record ChecklistView(boolean complete, int done, int total, List<SectionView> sections) {

    /** A part of the form, with what it still needs. */
    public record SectionView(Checklist.Part part, boolean complete, List<FieldError> missing) {}

    static ChecklistView of(Checklist checklist) {
        return new ChecklistView(
                checklist.complete(),
                checklist.done(),
                checklist.sections().size(),
                checklist.sections().stream()
                        .map(section -> new SectionView(section.part(), section.complete(), section.missing()))
                        .toList());
    }
}
