package hiring.application.draft;

import hiring.application.application.Application;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import java.time.ZonedDateTime;

/** What happened when a candidate began to apply. */
public sealed interface StartOutcome {

    record Started(Application application, Vacancy vacancy) implements StartOutcome {}

    record NoSuchVacancy() implements StartOutcome {}

    record NotOpenYet(ZonedDateTime opensAt) implements StartOutcome {}

    record VacancyWithdrawn() implements StartOutcome {}

    record Closed(ZonedDateTime closesAt) implements StartOutcome {}

    record AlreadyApplied(ApplicationId applicationId) implements StartOutcome {}
}
