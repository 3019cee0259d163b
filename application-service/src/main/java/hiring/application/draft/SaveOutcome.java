package hiring.application.draft;

import hiring.application.application.ApplicationStatus;
import hiring.application.dossier.Dossier;
import java.util.List;

/** What happened when a candidate saved the form. */
public sealed interface SaveOutcome {

    record Saved(Dossier dossier) implements SaveOutcome {}

    /**
     * The draft was saved since, perhaps by the same candidate in another tab.
     *
     * @param changed the parts of the form that are not as they were
     */
    record Stale(int version, List<String> changed) implements SaveOutcome {

        public Stale {
            changed = List.copyOf(changed);
        }
    }

    record NotADraft(ApplicationStatus status) implements SaveOutcome {}
}
