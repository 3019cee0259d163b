package hiring.application.extension;

import hiring.application.application.ApplicationStatus;
import java.time.ZonedDateTime;

/** What happened when a recruiter wanted to give a person longer. */
public sealed interface ExtensionOutcome {

    record Extended(DeadlineExtension extension) implements ExtensionOutcome {}

    /** What is handed in needs no more time. */
    record NotADraft(ApplicationStatus status) implements ExtensionOutcome {}

    /** The vacancy was withdrawn, or its applications are counted and complete. */
    record VacancyOver() implements ExtensionOutcome {}

    /** It would give nothing: there is that much time already, or the time has passed. */
    record NotLater(ZonedDateTime untilNow) implements ExtensionOutcome {}

    /** So much later than all others that it would delay the selection. */
    record TooLong(ZonedDateTime latest) implements ExtensionOutcome {}
}
