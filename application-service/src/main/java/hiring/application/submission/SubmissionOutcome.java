package hiring.application.submission;

import hiring.application.form.Checklist;
import java.time.ZonedDateTime;

/** What happened when a candidate submitted a draft. */
public sealed interface SubmissionOutcome {

    record Submitted(Receipt receipt) implements SubmissionOutcome {}

    record AlreadySubmitted(Receipt receipt) implements SubmissionOutcome {}

    record Withdrawn() implements SubmissionOutcome {}

    record VacancyWithdrawn() implements SubmissionOutcome {}

    record Closed(ZonedDateTime closesAt) implements SubmissionOutcome {}

    record Incomplete(Checklist checklist) implements SubmissionOutcome {}
}
