package hiring.application.submission;

import hiring.application.vacancy.Vacancy;
import java.time.ZonedDateTime;
import java.util.UUID;

/** What happened when a candidate began to apply. */
public sealed interface StartOutcome {

    record Started(Application application, Vacancy vacancy) implements StartOutcome {}

    record NoSuchVacancy() implements StartOutcome {}

    record NotOpenYet(ZonedDateTime opensAt) implements StartOutcome {}

    record VacancyWithdrawn() implements StartOutcome {}

    record Closed(ZonedDateTime closesAt) implements StartOutcome {}

    record AlreadyApplied(UUID applicationId) implements StartOutcome {}
}
