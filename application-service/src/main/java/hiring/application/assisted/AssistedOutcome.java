package hiring.application.assisted;

import hiring.application.form.Checklist;
import hiring.application.submission.Receipt;
import hiring.events.id.ApplicationId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** What happened when staff handed in an application for a candidate. */
public sealed interface AssistedOutcome {

    /**
     * It was taken.
     *
     * @param likeness of its applicant
     */
    record Submitted(Receipt receipt, Likeness likeness) implements AssistedOutcome {}

    record NoSuchVacancy() implements AssistedOutcome {}

    record NotOpenYet(ZonedDateTime opensAt) implements AssistedOutcome {}

    record VacancyWithdrawn() implements AssistedOutcome {}

    record Closed(ZonedDateTime closesAt) implements AssistedOutcome {}

    /** Staff do not type for the named candidate. */
    record NoSuchCandidate() implements AssistedOutcome {}

    /** These applications may be of the same person; a member of staff decides. */
    record LikelyDuplicate(List<UUID> applicationIds) implements AssistedOutcome {

        public LikelyDuplicate {
            applicationIds = List.copyOf(applicationIds);
        }
    }

    record AlreadyApplied(ApplicationId applicationId) implements AssistedOutcome {}

    record Incomplete(Checklist checklist) implements AssistedOutcome {}
}
