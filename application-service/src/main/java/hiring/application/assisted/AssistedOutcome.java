package hiring.application.assisted;

import hiring.application.form.Checklist;
import hiring.application.submission.Receipt;
import java.time.ZonedDateTime;
import java.util.UUID;

/** What happened when staff handed in an application for a candidate. */
public sealed interface AssistedOutcome {

    record Submitted(Receipt receipt) implements AssistedOutcome {}

    record NoSuchVacancy() implements AssistedOutcome {}

    record NotOpenYet(ZonedDateTime opensAt) implements AssistedOutcome {}

    record VacancyWithdrawn() implements AssistedOutcome {}

    record Closed(ZonedDateTime closesAt) implements AssistedOutcome {}

    record AlreadyApplied(UUID applicationId) implements AssistedOutcome {}

    record Incomplete(Checklist checklist) implements AssistedOutcome {}
}
