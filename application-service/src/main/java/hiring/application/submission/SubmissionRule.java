package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.vacancy.Vacancy;
import java.time.Instant;
import java.util.Optional;

/** When a draft may be submitted. */
final class SubmissionRule {

    private SubmissionRule() {}

    /** Empty where it may be. */
    static Optional<SubmissionOutcome> whyNot(
            Application application, PreparedSubmission prepared, Vacancy vacancy, Instant now) {
        return switch (application.status()) {
            case WITHDRAWN -> Optional.of(new SubmissionOutcome.Withdrawn());
            // Before the closing check: a retry after the closing of a submission that got in must not look like a
            // refusal
            case SUBMITTED -> Optional.of(new SubmissionOutcome.AlreadySubmitted(Receipt.of(application)));
            case DRAFT -> {
                if (vacancy.isWithdrawn()) {
                    yield Optional.of(new SubmissionOutcome.VacancyWithdrawn());
                }
                if (application.isTooLate(vacancy, now)) {
                    yield Optional.of(new SubmissionOutcome.Closed(
                            application.deadline(vacancy).atZone(vacancy.timeZone())));
                }
                yield prepared.checklist().complete()
                        ? Optional.empty()
                        : Optional.of(new SubmissionOutcome.Incomplete(prepared.checklist()));
            }
        };
    }
}
