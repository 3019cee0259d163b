package hiring.application.draft;

import hiring.application.application.Application;
import hiring.application.form.Checklist.Warning;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.kit.problem.FieldError;
import java.time.ZonedDateTime;
import java.util.List;

/** What happened when a candidate began to apply. */
public sealed interface StartOutcome {

    /**
     * The draft was begun.
     *
     * @param warnings what the candidate should know before writing the form
     */
    record Started(Application application, Vacancy vacancy, List<Warning> warnings) implements StartOutcome {

        public Started {
            warnings = List.copyOf(warnings);
        }
    }

    record NoSuchVacancy() implements StartOutcome {}

    record NotOpenYet(ZonedDateTime opensAt) implements StartOutcome {}

    record VacancyWithdrawn() implements StartOutcome {}

    record Closed(ZonedDateTime closesAt) implements StartOutcome {}

    /** Some answers are to no question that the vacancy asks before the form. */
    record NotAsked(List<FieldError> mistakes) implements StartOutcome {

        public NotAsked {
            mistakes = List.copyOf(mistakes);
        }
    }

    record AlreadyApplied(ApplicationId applicationId) implements StartOutcome {}
}
