package hiring.application.submission;

/** What happened when a candidate saved the form. */
public sealed interface SaveOutcome {

    record Saved(Dossier dossier) implements SaveOutcome {}

    record NotADraft(ApplicationStatus status) implements SaveOutcome {}
}
