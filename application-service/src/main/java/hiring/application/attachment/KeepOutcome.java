package hiring.application.attachment;

import hiring.application.application.ApplicationStatus;

/** What happened when a candidate added or replaced a document. */
public sealed interface KeepOutcome {

    record Kept() implements KeepOutcome {}

    record NoSuchApplication() implements KeepOutcome {}

    /** The vacancy takes no documents. */
    record NotTaken() implements KeepOutcome {}

    record NotADraft(ApplicationStatus status) implements KeepOutcome {}

    /** There are as many documents as can be kept, and none of this name. */
    record TooMany(int most) implements KeepOutcome {}
}
