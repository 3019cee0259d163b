package hiring.application.attachment;

import hiring.application.application.ApplicationStatus;

/** What happened when a candidate removed a document. */
public sealed interface RemoveOutcome {

    /** There is no document of that name now. */
    record Removed() implements RemoveOutcome {}

    record NoSuchApplication() implements RemoveOutcome {}

    record NotADraft(ApplicationStatus status) implements RemoveOutcome {}
}
